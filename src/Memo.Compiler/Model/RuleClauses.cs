using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>The clauses that any rule may have, whatever it decides.</summary>
public sealed record RuleClauses
{
    public Localized? Title { get; init; }

    public ImmutableArray<ListDefinition> Covers { get; init; } = [];

    public ImmutableArray<Ground> Grounds { get; init; } = [];

    public Condition When { get; init; } = Condition.Always;

    public ImmutableArray<Condition> Unless { get; init; } = [];

    public ImmutableArray<Acting> By { get; init; } = [];

    public Stated<Strength> Strength { get; init; } = new(default, Absence.NotStated);

    public Stated<ImmutableArray<Citation>> Basis { get; init; } = new([], Absence.NotStated);

    public ImmutableArray<Duty> Duties { get; init; } = [];

    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    public Condition EndedWhen { get; init; } = Condition.Never;

    public Condition SuspendedWhen { get; init; } = Condition.Never;

    public Period Effective { get; init; }

    public ImmutableArray<Evidence> Sources { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public Honesty Honesty { get; init; } = Honesty.Full;

    public ClausePlaces Places { get; init; } = ClausePlaces.None;
}
