using Memo.Compiler.Covering;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>What is known of a value of a test.</summary>
public enum Coverage
{
    /// <summary>A case that passes shows it to matter.</summary>
    Shown,

    /// <summary>No case does, and one can.</summary>
    Missing,

    /// <summary>It is proved that no case can: with this value the test changes no answer.</summary>
    Dead,

    /// <summary>No case does; whether one can could not be settled.</summary>
    Open,
}

/// <summary>Which values of the tests of a pack its cases show to matter.</summary>
/// <param name="Rules">The pack as its cases are run against it.</param>
/// <param name="Values">Each test of each decision with both its values; where it has bounds, right next to each of them too.</param>
/// <param name="Suggested">Cases that show all that are missing.</param>
public sealed record PackCoverage(RulePack Rules, ImmutableArray<(ValueOfTest Value, Coverage Coverage)> Values, ImmutableArray<SuggestedCase> Suggested)
{
    public int Shown => Count(Coverage.Shown);

    /// <summary>Those that are not proved to be dead.</summary>
    public int Reachable => Count(Coverage.Shown) + Count(Coverage.Missing) + Count(Coverage.Open);

    /// <summary>Of what is reachable, rounded down; 100 where there is nothing to show.</summary>
    public int Percent => Reachable == 0 ? 100 : (int)(100L * Shown / Reachable);

    /// <summary>Values of tests, wherever they lie.</summary>
    public int Count(Coverage coverage) => Values.Count(v => !v.Value.IsAtBound && v.Coverage == coverage);

    /// <summary>Values of tests right next to a bound.</summary>
    public int CountAtBounds(Coverage coverage) => Values.Count(v => v.Value.IsAtBound && v.Coverage == coverage);
}

/// <summary>A case that is missing, as the rules answer it today.</summary>
/// <param name="Shows">What it is suggested for.</param>
/// <param name="Roles">The complete set of roles held by the person asked about.</param>
public sealed record SuggestedCase(ImmutableArray<ValueOfTest> Shows, Dossier Dossier, ImmutableArray<Role> Roles, CalendarDate AsOf);
