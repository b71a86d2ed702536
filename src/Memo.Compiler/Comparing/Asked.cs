using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What a version asks of entries on a list, on the shared vocabulary.</summary>
/// <param name="Question">The standing is a question of its own in it.</param>
internal sealed record Asked(Condition Question, ListDefinition List, Version Version)
{
    /// <summary>The standing written out, over the values that facts have in either version.</summary>
    public Condition Written => Version.OverKnownValues(Version.WithStanding(Question, List), List);

    /// <summary>Any of what one version asks of entries on one list.</summary>
    public static Asked AnyOf(IEnumerable<Asked> several) => several.Aggregate((one, other) => one with { Question = Condition.AnyOf(one.Question, other.Question) });
}
