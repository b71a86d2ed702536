using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Covering;

/// <summary>A test as one clause makes it. However often the question of a decision repeats it, it is one test.</summary>
/// <param name="Place">Where it is written; of what a clause implies, where the clause is.</param>
public sealed record WrittenTest(Location Place, Variable Variable, Predicate Predicate)
{
    /// <summary>Null for a test that no clause makes: that the entry has begun, that the measure is not suspended with it.</summary>
    public static WrittenTest? Of(Condition.Test test) => test.Location is { } place ? new(place, test.Variable, test.Predicate) : null;

    /// <summary>What is so where it holds, or where it does not, as a sentence.</summary>
    public Localized Said(bool holds) => new(TextOf(holds, Language.English), TextOf(holds, Language.Chinese));

    /// <summary>Next to which both values are wanted: a number is reached, a term ends, a version begins, a day on which something may be asked for comes.</summary>
    public ImmutableArray<Bound> Bounds => Covering.Bounds.Of(this);

    internal Condition.Test AsTest => new(Variable, Predicate, Place);

    internal bool IsMadeBy(Condition.Test test) => test.Location == Place && test.Variable.Equals(Variable) && test.Predicate.Equals(Predicate);

    private string TextOf(bool holds, Language language) => TestText.Of(AsTest, holds, language);
}
