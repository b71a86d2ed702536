using Memo.Compiler.Decisions;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>The classes in which a dimension's value has to lie.</summary>
internal sealed record Requirement(Dimension Dimension, ClassSet Classes)
{
    /// <summary>Whether a value with these outcomes will do.</summary>
    public bool Admits(IReadOnlyList<bool> outcomes) => PossibleClasses.ClassOf(Dimension, outcomes) is { } number && Classes.Contains(number);

    /// <summary>Whether yes will do, of a dimension of yes and no.</summary>
    public bool AdmitsYes => Admits([.. Dimension.Predicates.Select(_ => true)]);
}
