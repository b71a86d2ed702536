using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Registers;
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
    private readonly bool _isJson;
    private readonly ImmutableArray<Column> _columns;

    public ScreeningPlan(Model.RulePack pack, Embedded.RulePack compiled, ScreeningOrder order, Register register)
    {
        (_pack, Compiled, AsOf, _roles, _isJson, WritesJson) = (pack, compiled, order.AsOf, order.Roles, register.IsJson, order.WritesJson);
        _mapping = order.Mapping.WithOneName(KeyOf);
        ListIds = [.. compiled.Lists.Select(l => l.Id)];
        MeasureIds = [.. compiled.Measures.Select(m => m.Id)];
        StandingIds = [.. Enum.GetValues<StandingState>().Select(FixedWords.Standing.Id)];
        _columns = [.. register.Header.Select(ColumnOf)];
        DecidesAsBefore = new bool[ListIds.Length];
    }

    public Embedded.RulePack Compiled { get; }

    public CalendarDate AsOf { get; }

    public bool WritesJson { get; }

    public ImmutableArray<string> ListIds { get; }

    public ImmutableArray<string> MeasureIds { get; }

    /// <summary>For each list whether an earlier result holds for its entries; set before the work begins.</summary>
    public bool[] DecidesAsBefore { get; }

    /// <summary>The hash of everything decided about the entries of each list, by its id.</summary>
    public Dictionary<string, string> MeaningOfLists => ListIds.Select((id, list) => (id, list)).ToDictionary(l => l.id, l => Compiled.MeaningOf(l.list), StringComparer.Ordinal);

    /// <summary>By the number of the state.</summary>
    public ImmutableArray<string> StandingIds { get; }

    /// <summary>What is wrong with the header; null if nothing is.</summary>
    public Localized? Problem() => _isJson ? null : Register.ProblemOf(_columns, ColumnKind.Id, ColumnKind.List);

    /// <summary>What a column stands for, whichever of its names is written.</summary>
    public Column ColumnOf(string name)
    {
        var key = _mapping.KeyOf(name);
        return KeyOf(key) is { } one ? Column.Of(one, isKnown: true, IsOfNobodyAsked(one) ? OfNobodyAsked(one) : null) : Column.Of(key, isKnown: false);
    }

    public RecordReader NewReader() => new(_isJson, _columns, ColumnOf);

    private bool IsOfNobodyAsked(string key) =>
        _pack.Facts.FirstOrDefault(f => f.Name.Id == key)?.Scope == Model.FactScope.Person && !_roles.Any(r => r.IsItself);

    /// <summary>Facts of a person that a record gives are those of the listed subject.</summary>
    private static Localized OfNobodyAsked(string key) => new(
        $"{key} is a fact of the listed subject as a person; it counts only where itself is among the roles asked about (--role). A mapping file can leave it out with an empty key.",
        $"{key} 是被列名主体作为“人”的事实，仅当所问身份（--role）包括本人时才有意义。可在映射文件中以空键略去。");

    /// <summary>The one name of a key that has several; null if it is none.</summary>
    private string? KeyOf(string written) => InputToDossier.KeyOf(_pack, written);

    public Cells NewCells(Column column) => new(_pack, Compiled, column, _mapping);

    public Tally NewTally() => new(ListIds.Length, MeasureIds.Length);

    public Embedded.Person NewPerson() => DossierToPack.Convert(_roles, Memo.Compiler.Evaluation.FactValues.None, Compiled);
}
