namespace Memo.Agreement.Generating;

/// <summary>What list rules and measures have in common.</summary>
internal abstract class RandomRules(Dice dice, Vocabulary words, RandomConditions conditions)
{
    private const string Sources = "sourced from bulletin";
    private readonly List<Block> _blocks = [];
    private int _rules;

    protected Dice Dice { get; } = dice;

    protected Vocabulary Words { get; } = words;

    protected ImmutableArray<Block> Blocks => [.. _blocks];

    protected string Condition(Asking asking, int depth = 2) => conditions.Next(asking, depth);

    protected string? Maybe(int percent, Func<string> clause) => Dice.Chance(percent) ? clause() : null;

    protected void Instrument(string kind, string id, string effective, params IEnumerable<string?> clauses) => Add(
        $"{kind} {id}",
        [
            $"title      “{Names.Chinese(id)}”",
            "effective  " + effective,
            .. clauses,
            "counts     start day " + Dice.Pick("included", "excluded"),
            "bounds     " + Dice.Pick("included", "excluded"),
            "workdays   weekdays",
        ]);

    protected void Rule(string kind, string instrument, params IEnumerable<string?> clauses) => Add($"{kind} {kind}_{++_rules}", ["under      " + instrument, .. clauses]);

    /// <summary>A rule's own period narrows its instrument's.</summary>
    protected string? OwnPeriod() => Maybe(10, () => "effective  " + (Dice.Chance(50) ? $"from {Dice.Pick(Words.FirstDays)}" : $"from 2019-01-01 until {Dice.Pick(Words.FirstDays)}"));

    protected IEnumerable<string> Unless(Asking asking, int percent) =>
        Enumerable.Range(0, 2).Where(_ => Dice.Chance(percent)).Select(_ => "unless     " + Condition(asking, 1));

    protected string? GroundsOf(ListWord list, int percent) => Maybe(percent, () => "grounds    " + string.Join(", ", Dice.Some(list.Grounds, 30)));

    protected string TermFrom(IReadOnlyList<string> dates)
    {
        var length = Dice.Pick(Words.Lengths);
        var plus = Words.Facts.Any(f => f.Kind == ValueKind.Years) && length.EndsWith("years", StringComparison.Ordinal) && Dice.Chance(20) ? " plus years_more" : "";
        return $"{length}{plus} from {Dice.Pick(dates)}";
    }

    private void Add(string header, IEnumerable<string?> clauses) => _blocks.Add(new Block(
        $"{header} = {Names.Chinese(header.Split(' ')[1])}",
        [.. clauses.OfType<string>(), Sources]));
}
