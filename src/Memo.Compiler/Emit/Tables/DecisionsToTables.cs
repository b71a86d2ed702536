using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;
using Kinds = Memo.Runtime.Packs;

namespace Memo.Compiler.Emit.Tables;

/// <summary>The decisions of a pack to the tables that the runtime decides by.</summary>
internal sealed class DecisionsToTables
{
    private readonly RulePack _pack;
    private readonly FormsOfPack _forms;
    private readonly Dictionary<ListDefinition, ListToTable> _lists = [];
    private readonly Dictionary<Fact, string[]> _prefixes;

    public DecisionsToTables(RulePack pack)
    {
        _pack = pack;
        Numbers = new PackNumbers(pack);
        _forms = new FormsOfPack(pack);
        foreach (var list in Numbers.Lists)
        {
            _lists.Add(list, new ListToTable(pack, list, Numbers, _forms));
        }

        foreach (var guard in Numbers.Lists.SelectMany(l => _lists[l].GuardsMet()))
        {
            Numbers.Of(guard);
        }

        foreach (var list in Numbers.Lists)
        {
            _lists[list].Answer(Numbers.Guards);
        }

        _prefixes = _forms.All
            .SelectMany(f => f.Dimensions)
            .Where(d => d.Variable is Variable.Declared { Fact.Type: FactType.Code })
            .GroupBy(d => ((Variable.Declared)d.Variable).Fact)
            .ToDictionary(
                g => g.Key,
                g => g.SelectMany(d => d.Predicates).Cast<Predicate.BeginsWith>().SelectMany(p => p.Prefixes).Append("").Distinct().OrderBy(p => p, StringComparer.Ordinal).ToArray());
    }

    public PackNumbers Numbers { get; }

    /// <summary>Every prefix that a decision asks of a code, the empty one first.</summary>
    public string[] PrefixesOf(Fact fact) => _prefixes.TryGetValue(fact, out var prefixes) ? prefixes : [""];

    public Decisions.NormalForm TriggeredFormOf(Measure measure) => _forms.Triggered(measure);

    public PackTables Write() => new()
    {
        Name = _pack.Header?.Name.Id ?? "",
        Version = _pack.Header?.Version ?? "",
        Meaning = MeaningHash.Of(_pack),
        Facts = [.. Numbers.Facts.Select(Table)],
        Calendars = [.. Numbers.Calendars.Select(Table)],
        Kinds = [.. Numbers.Kinds.Select(k => new KindTable(k.Name.Id, k.Name.Chinese, k.Parent is { } parent ? Numbers.Of(parent) : -1))],
        Roles = [.. Numbers.Roles.Select(Table)],
        Grounds = [.. Numbers.Grounds.Select(Table)],
        Agencies = [.. Numbers.Performers.Select(Table)],
        Lists = [.. Numbers.Lists.Select(l => _lists[l].Write(PrefixesOf, Vocabulary))],
        Guards = [.. Numbers.Guards.Select(g => new GuardTable([.. Questions.Guards.ListsAsked(g, _pack).Select(Numbers.Of).OrderBy(n => n)], g.SinceOwnBeginning))],
        Measures = [.. Numbers.Measures.Select(Table)],
        Exits = [.. Numbers.Exits.Select(e => new NameTable(e.QualifiedId, e.Name.Chinese))],
    };

    /// <summary>Made once: it is a part of the meaning of every list.</summary>
    private string Vocabulary => _vocabulary ??= ListMeaning.OfVocabulary(_pack, Numbers.Calendars);

    private string? _vocabulary;

    private static NameTable Table(Declaration declaration) => new(declaration.Name.Id, declaration.Name.Chinese);

    private FactTable Table(Fact fact) => new(
        fact.Name.Id,
        fact.Name.Chinese,
        fact.Scope switch { FactScope.Entry => Kinds.FactScope.Entry, FactScope.Subject => Kinds.FactScope.Subject, _ => Kinds.FactScope.Person },
        fact.Type switch
        {
            FactType.YesNo => Kinds.FactType.YesNo,
            FactType.Date => Kinds.FactType.Date,
            FactType.Enumeration => Kinds.FactType.Enumeration,
            FactType.Code => Kinds.FactType.Code,
            _ => Kinds.FactType.Number,
        },
        fact.Silence == Silence.No,
        fact.Type is FactType.Enumeration enumeration ? [.. enumeration.Values.Select(v => v.Id)] : [],
        fact.Type is FactType.Code ? PrefixesOf(fact) : [],
        fact.Derived is { } derived ? new DerivedTable(Numbers.Of(derived.From), Terms.Table(derived.Term, derived.Counting, Numbers)) : null);

    private static CalendarTable Table(WorkingCalendar calendar)
    {
        var first = calendar.Years.From ?? CalendarDate.First;
        var last = calendar.Years.Until ?? CalendarDate.Last;
        return new CalendarTable(
            calendar.Name.Id,
            first.DayNumber,
            [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(i => calendar.IsWorkingDay(first.AddDays(i)!.Value))]);
    }

    private MeasureTable Table(Measure measure) => new(
        measure.QualifiedId,
        measure.Name.Chinese,
        measure.Title?.Chinese ?? measure.Name.Chinese,
        measure.Title?.English ?? measure.Name.Id,
        measure.Kind,
        measure.Strength.Value,
        measure.Instrument.Name.Id,
        measure.Instrument.Document.Value ?? "",
        measure.Clause.Value ?? "",
        measure.Item.Name.Id,
        measure.Basis.Value is { IsDefault: false } basis ? [.. basis.Select(c => CitationText.Of(c, Text.Language.Chinese))] : [],
        measure.Honesty.Unverified > 0,
        [.. ActingOverTime(measure)]);

    /// <summary>Who acts from each day on which that changes.</summary>
    private IEnumerable<ActingTable> ActingOverTime(Measure measure)
    {
        ActingTable? before = null;
        foreach (var day in SuccessionDays)
        {
            int[] acting = [.. Successors.Of(measure.By, day).Select(Numbers.Of)];
            int[] cooperating = [.. Successors.Of(measure.Cooperating, day).Select(Numbers.Of)];
            int[] unverified = [.. Successors.Unverified([.. measure.By, .. measure.Cooperating], day).Select(Numbers.Of)];
            if (before is null || !before.Agencies.SequenceEqual(acting) || !before.Cooperating.SequenceEqual(cooperating) || !before.BySuccessionUnverified.SequenceEqual(unverified))
            {
                before = new ActingTable(day.Code, acting, cooperating, unverified);
                yield return before;
            }
        }
    }

    /// <summary>Every day on which some body begins or ends, or another takes its place.</summary>
    private IEnumerable<CalendarDate> SuccessionDays => _succession ??=
    [
        .. _pack.Agencies
            .SelectMany(a => a.Successors.Select(s => s.Period).Append(a.Existence))
            .SelectMany(p => new[] { p.From, p.Until?.AddDays(1) })
            .OfType<CalendarDate>()
            .Append(CalendarDate.First)
            .Distinct()
            .OrderBy(d => d.Code),
    ];

    private CalendarDate[]? _succession;
}
