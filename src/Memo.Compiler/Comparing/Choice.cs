using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What a variable turned out to be on a way through a diagram.</summary>
/// <param name="Part">Some of the values of the class, between which no test tells.</param>
internal sealed record Choice(Axis Axis, Dimension Dimension, int Class, ValuePart Part)
{
    public bool IsYes => Part is ValuePart.Single { Name: "yes" };

    /// <summary>The event of the date has not happened.</summary>
    public bool IsNever => Part is ValuePart.Single { Name: "never" };

    public bool Satisfies(Predicate predicate) => Satisfies(Dimension.Predicates.IndexOf(predicate));

    /// <param name="predicate">Its number in the dimension.</param>
    public bool Satisfies(int predicate) => Dimension.Classes[Class].Satisfies[predicate];
}
