using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.Tables;

/// <summary>How long the entries of one list and their measures last, to its table.</summary>
internal sealed class LastingToTable
{
    private const int WordBits = 64;
    private readonly PackNumbers _numbers;
    private readonly ImmutableArray<Measure> _measures;
    private readonly ImmutableArray<ExitRule> _exits;
    private readonly ImmutableArray<ImmutableArray<TermQuestions>> _terms;
    private readonly NameTable[] _endings;

    /// <param name="terms">On all grounds, and then on each set of them that some measure stands on by itself; each in the order of ids.</param>
    public LastingToTable(
        PackNumbers numbers, FormsOfPack forms, Standings standings, ImmutableArray<ImmutableArray<TermQuestions>> terms, ImmutableArray<ExitRule> exits, ImmutableArray<Measure> measures)
    {
        (_numbers, _measures, _terms) = (numbers, measures, terms);
        _exits = [.. exits.Where(e => e.Kind != ExitKind.End)];
        Forms =
        [
            .. terms.SelectMany(ofSet => ofSet
                .Select(t => forms.Of($"{t.Rule.QualifiedId} (applies)", t.Applies))
                .Concat(ofSet.Select(t => forms.Of($"{t.Rule.QualifiedId} (ended early)", t.HasEndedEarly)))),
            forms.Of("is governed", standings.IsGoverned),
            .. _exits.Select(e => forms.Of($"{e.QualifiedId} (ends sooner)", Exits.EndsSooner(e))),
        ];
        _endings =
        [
            .. terms.SelectMany(ofSet => ofSet).SelectMany(Named)
                .Concat(_exits.Select(Named))
                .Concat(measures.SelectMany(Named))
                .GroupBy(n => n.Id)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.First()),
        ];
    }

    public ImmutableArray<NormalForm> Forms { get; }

    public LastingTable Write(BankBuilder banks, Func<ImmutableArray<Ground>, int> groundSetOf, Func<Measure, ImmutableArray<Ground>> groundsOf) => new()
    {
        Endings = _endings,
        Decisions = banks.Build(Forms),
        Times = [.. _terms[0].Select(t => Time(t.Rule.Lasts))],
        TermEndings = [.. _terms.SelectMany(ofSet => ofSet.Select(t => Bits(Named(t))))],
        Exits = [.. _exits.Select(e => PlaceOf(Named(e)))],
        Measures = [.. _measures.Select(m => new MeasureTermTable(Time(m.Lasts), Questions.Measures.Outlasts(m), groundSetOf(groundsOf(m)), Bits(Named(m))))],
    };

    private TimeTable? Time(Stated<Lasting> lasts) => lasts.Value?.Term is { } term
        ? new TimeTable(_numbers.Of(term.From), Terms.Table(term.Length, term.Counting, _numbers), term.Plus is { Type: FactType.Count count } plus ? Plus(plus, count) : null)
        : null;

    private PlusTable Plus(Fact fact, FactType.Count count) => new(
        _numbers.Of(fact), UnitsOfTime.LengthOf(1, count.Unit)!.Value.Count, (int)count.Lowest, (int)count.Highest);

    private static IEnumerable<NameTable> Named(TermQuestions term) => term.Endings.Select(c => Named(c, term.Rule));

    private static IEnumerable<NameTable> Named(Measure measure) => Questions.Measures.Endings(measure).Select(c => Named(c, measure));

    private static NameTable Named(ExitRule exit) => new(exit.QualifiedId, exit.Name.Chinese);

    private static NameTable Named(Condition condition, Rule rule) => new(
        ConditionNames.Of(condition, rule.Name.Id),
        ConditionNames.Of(condition, rule.Name.Chinese, d => d.Name.Chinese, colour => WordText.ListOf(colour, Text.Language.Chinese), "、"));

    private int PlaceOf(NameTable ending) => Array.FindIndex(_endings, e => e.Id == ending.Id);

    private ulong[] Bits(IEnumerable<NameTable> endings)
    {
        var bits = new ulong[(_endings.Length + WordBits - 1) / WordBits];
        foreach (var place in endings.Select(PlaceOf))
        {
            bits[place / WordBits] |= 1UL << (place % WordBits);
        }

        return bits;
    }
}
