using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What a version asks of entries on a list, on the shared vocabulary.</summary>
/// <param name="Question">The standing is a question of its own in it.</param>
internal sealed record Asked(Condition Question, ListDefinition List, Version Version)
{
    /// <summary>The standing written out.</summary>
    public Condition Written => Version.WithStanding(Question, List);
}
