using System.Globalization;
using System.Text;
using Memo.Compiler.Model;

namespace Memo.Agreement;

/// <summary>How often what was answered. A pair is one measure asked about one entry and one person, where the measure covers the entry's list.</summary>
internal sealed class Tally
{
    /// <summary>In percent of the pairs, how often each kind of answer must occur at least.</summary>
    private const int Least = 5;

    private static readonly MeasureAnswer[] Kinds = [MeasureAnswer.Triggered, MeasureAnswer.Withheld, MeasureAnswer.Undetermined, MeasureAnswer.None];

    private readonly SortedDictionary<string, long> _ways = new(StringComparer.Ordinal);
    private readonly Dictionary<MeasureAnswer, long> _measures = Kinds.ToDictionary(k => k, _ => 0L);

    public long Packs { get; set; }

    /// <summary>Packs with a decision that is refused as too complex to compile.</summary>
    public long TooComplex { get; set; }

    public long Dossiers { get; private set; }

    public long Pairs => _measures.Values.Sum();

    public bool HasEnoughOfEach => Kinds.All(k => _measures[k] * 100 >= Pairs * Least);

    public void Add(RulePack pack, Question question, ImmutableArray<Said> said)
    {
        Dossiers++;
        foreach (var (asked, answer) in question.Asked.Zip(said))
        {
            for (var m = 0; m < answer.Measures.Length; m++)
            {
                _measures[answer.Measures[m]] += pack.Measures[m].Covers.Contains(asked.Entry.List) ? 1 : 0;
                Count("measure", answer.Terms[m]);
            }

            if (asked.IsItself)
            {
                Count("standing " + answer.Standing);
                Count("entry " + answer.Entry);
                Count("standing", answer.Term);
                foreach (var exit in answer.Exits)
                {
                    Count("exit " + exit);
                }
            }
        }
    }

    public void Add(Tally other)
    {
        (Packs, TooComplex, Dossiers) = (Packs + other.Packs, TooComplex + other.TooComplex, Dossiers + other.Dossiers);
        foreach (var kind in Kinds)
        {
            _measures[kind] += other._measures[kind];
        }

        foreach (var (way, count) in other._ways)
        {
            Count(way, count);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        void Line(string what, long count, string share) => text.AppendLine(CultureInfo.InvariantCulture, $"  {what,-32}{count,14:N0}{share}");
        Line("packs", Packs, "");
        Line("too complex to compile", TooComplex, "");
        Line("dossiers", Dossiers, "");
        Line("pairs", Pairs, "");
        foreach (var kind in Kinds)
        {
            Line(kind.ToString().ToLowerInvariant(), _measures[kind], string.Format(CultureInfo.InvariantCulture, "{0,8:0.0} %", 100.0 * _measures[kind] / Math.Max(1, Pairs)));
        }

        foreach (var (way, count) in _ways)
        {
            Line(way, count, "");
        }

        return text.ToString();
    }

    private void Count(string of, SaidTerm? term)
    {
        if (term is not null)
        {
            Count($"{of} until {(term.Until is not { } last ? "no certain day" : last.Certain is null ? "one of days" : "a day")}");
            Count($"{of} {(term.Endings.Length > 0 ? "may end sooner" : "nothing ends sooner")}");
        }
    }

    private void Count(string way, long times = 1) => _ways[way] = _ways.GetValueOrDefault(way) + times;
}
