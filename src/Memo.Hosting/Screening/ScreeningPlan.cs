using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Wording;
using Embedded = Memo.Runtime.Packs;
using Model = Memo.Compiler.Model;

namespace Memo.Hosting.Screening;

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
        MeasureIds = [.. compiled.Measures.Select(m => m.Id)];
        StandingIds = [.. Enum.GetValues<StandingState>().Select(FixedWords.Standing.Id)];
        Columns = [.. (header ?? []).Select(ColumnOf)];
        DecidesAsBefore = new bool[ListIds.Length];
        IdColumn = PlaceOf(ColumnKind.Id);
        ListColumn = PlaceOf(ColumnKind.List);
    }

    public Embedded.RulePack Compiled { get; }

    public CalendarDate AsOf { get; }

    public bool IsJson { get; }

    public bool WritesJson { get; }

    public ImmutableArray<string> ListIds { get; }

    public ImmutableArray<string> MeasureIds { get; }

    /// <summary>For each list whether an earlier result holds for its entries; set before the work begins.</summary>
    public bool[] DecidesAsBefore { get; }

    /// <summary>The hash of everything decided about the entries of each list, by its id.</summary>
    public Dictionary<string, string> MeaningOfLists => ListIds.Select((id, list) => (id, list)).ToDictionary(l => l.id, l => Compiled.MeaningOf(l.list), StringComparer.Ordinal);

    /// <summary>By the number of the state.</summary>
    public ImmutableArray<string> StandingIds { get; }

    public ImmutableArray<Column> Columns { get; }

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

        if (Columns.FirstOrDefault(c => c.Kind == ColumnKind.OfNobodyAsked) is { } ofNobody)
        {
            return OfNobodyAsked(ofNobody.Key);
        }

        return Columns.FirstOrDefault(c => c.Kind == ColumnKind.Unknown) is not { } unknown ? null : new(
            $"The column {unknown.Key} is no key of a listing and no fact of the pack. A mapping file can rename it, or leave it out with an empty key.",
            $"“{unknown.Key}”列既不是记录的键，也不是规则包的事实。可在映射文件中改名，或以空键略去。");
    }

    /// <summary>Facts of a person that a record gives are those of the listed subject.</summary>
    public static Localized OfNobodyAsked(string key) => new(
        $"{key} is a fact of the listed subject as a person; it counts only where itself is among the roles asked about (--role). A mapping file can leave it out with an empty key.",
        $"{key} 是被列名主体作为“人”的事实，仅当所问身份（--role）包括本人时才有意义。可在映射文件中以空键略去。");

    /// <summary>What a column stands for, whichever of its names is written.</summary>
    public Column ColumnOf(string name)
    {
        var key = OneName(_mapping.KeyOf(name));
        return key switch
        {
            "" => new(key, ColumnKind.LeftOut, -1),
            "id" => new(key, ColumnKind.Id, -1),
            "list" => new(key, ColumnKind.List, -1),
            "subject" => new(key, ColumnKind.Subject, -1),
            "ground" => new(key, ColumnKind.Ground, -1),
            "status" => new(key, ColumnKind.Status, -1),
            "also" => new(key, ColumnKind.Also, -1),
            _ when _pack.Facts.FirstOrDefault(f => f.Name.Id == key) is { } fact => new(key, KindOf(fact.Scope), Compiled.FactOf(key)),
            _ => new(key, ColumnKind.Unknown, -1),
        };
    }

    private ColumnKind KindOf(Model.FactScope scope) => scope switch
    {
        Model.FactScope.Entry => ColumnKind.FactOfEntry,
        Model.FactScope.Subject => ColumnKind.FactOfSubject,
        _ => _roles.Any(r => r.IsItself) ? ColumnKind.FactOfPerson : ColumnKind.OfNobodyAsked,
    };

    /// <summary>The one name of a key that has several.</summary>
    private string OneName(string written) => InputToDossier.KeyOf(_pack, written) ?? written;

    public Cells NewCells(Column column) => new(_pack, Compiled, column, _mapping);

    public Tally NewTally() => new(ListIds.Length, MeasureIds.Length);

    public Embedded.Person NewPerson() => DossierToPack.Convert(_roles, Memo.Compiler.Evaluation.FactValues.None, Compiled);

    private int PlaceOf(ColumnKind kind) => Columns.Select((c, i) => (c.Kind, i)).Where(c => c.Kind == kind).Select(c => c.i).DefaultIfEmpty(-1).First();
}
