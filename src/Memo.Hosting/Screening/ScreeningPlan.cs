using System.Text;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Wording;
using Embedded = Memo.Runtime.Packs;
using Model = Memo.Compiler.Model;

namespace Memo.Hosting.Screening;

internal enum ColumnKind
{
    LeftOut,

    /// <summary>No key that a line of a register can have.</summary>
    Unknown,
    Id,
    List,
    Subject,
    Ground,
    Status,
    Also,
    Fact,
}

/// <summary>What a screening asks of each record; the same for all threads.</summary>
internal sealed class ScreeningPlan
{
    private readonly Model.RulePack _pack;
    private readonly ColumnMapping _mapping;
    private readonly ImmutableArray<Model.Role> _roles;

    public ScreeningPlan(Model.RulePack pack, Embedded.RulePack compiled, ScreeningOrder order, ImmutableArray<string>? header)
    {
        (_pack, Compiled, AsOf, _roles, IsJson, WritesJson) = (pack, compiled, order.AsOf, order.Roles, header is null, order.WritesJson);
        _mapping = order.Mapping.Renamed(OneName);
        ListIds = [.. compiled.Lists.Select(l => l.Id)];
        MeasureIds = [.. compiled.Measures.Select(m => Encoding.UTF8.GetBytes(m.Id))];
        ListIdBytes = [.. ListIds.Select(Encoding.UTF8.GetBytes)];
        StandingIds = [.. Enum.GetValues<StandingState>().Select(FixedWords.Standing.Id).Select(Encoding.UTF8.GetBytes)];
        Columns = [.. (header ?? []).Select(ColumnOf)];
        IdColumn = PlaceOf(ColumnKind.Id);
        ListColumn = PlaceOf(ColumnKind.List);
    }

    public Embedded.RulePack Compiled { get; }

    public CalendarDate AsOf { get; }

    /// <summary>Facts of a person that a record gives are those of the listed subject.</summary>
    public bool AsksSubjectItself => _roles.Any(r => r.IsItself);

    public bool IsJson { get; }

    public bool WritesJson { get; }

    public ImmutableArray<string> ListIds { get; }

    public ImmutableArray<byte[]> ListIdBytes { get; }

    public ImmutableArray<byte[]> MeasureIds { get; }

    /// <summary>By the number of the state.</summary>
    public ImmutableArray<byte[]> StandingIds { get; }

    public ImmutableArray<(string Key, ColumnKind Kind)> Columns { get; }

    public int IdColumn { get; }

    public int ListColumn { get; }

    /// <summary>What is wrong with the header; null if nothing is.</summary>
    public Localized? Problem()
    {
        if (IsJson)
        {
            return null;
        }

        if (IdColumn < 0 || ListColumn < 0)
        {
            return new(
                "The header names no column for id or for list. A mapping file says which columns they are.",
                "表头没有编号列或名单列。请在映射文件中写明。");
        }

        if (Columns.Where(c => c.Kind != ColumnKind.LeftOut).GroupBy(c => c.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new($"Two columns stand for {twice.Key}.", $"有两列都表示 {twice.Key}。");
        }

        var unknown = Columns.FirstOrDefault(c => c.Kind == ColumnKind.Unknown);
        return unknown.Key is null ? null : new(
            $"The column {unknown.Key} is no key of a listing and no fact of the pack. A mapping file can rename it, or leave it out with an empty key.",
            $"“{unknown.Key}”列既不是记录的键，也不是规则包的事实。可在映射文件中改名，或以空键略去。");
    }

    /// <summary>What a column stands for, whichever of its names is written.</summary>
    public (string Key, ColumnKind Kind) ColumnOf(string name)
    {
        var key = OneName(_mapping.KeyOf(name));
        return (key, KindOf(key));
    }

    private ColumnKind KindOf(string key) => key switch
    {
        "" => ColumnKind.LeftOut,
        "id" => ColumnKind.Id,
        "list" => ColumnKind.List,
        "subject" => ColumnKind.Subject,
        "ground" => ColumnKind.Ground,
        "status" => ColumnKind.Status,
        "also" => ColumnKind.Also,
        "entries" or "person" => ColumnKind.Unknown,
        _ => InputToDossier.KeyOf(_pack, key) is null ? ColumnKind.Unknown : ColumnKind.Fact,
    };

    /// <summary>The one name of a key that has several.</summary>
    private string OneName(string written) => InputToDossier.KeyOf(_pack, written) ?? written;

    public Cells NewCells(string key) => new(_pack, Compiled, key, _mapping);

    public Embedded.Person NewPerson() => DossierToPack.Convert(_roles, Memo.Compiler.Evaluation.FactValues.None, Compiled);

    private int PlaceOf(ColumnKind kind) => Columns.Select((c, i) => (c.Kind, i)).Where(c => c.Kind == kind).Select(c => c.i).DefaultIfEmpty(-1).First();
}
