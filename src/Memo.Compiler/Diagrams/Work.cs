namespace Memo.Compiler.Diagrams;

/// <summary>Counts the steps of some work, so that none goes on for ever. Steps, not time: the same input always comes equally far.</summary>
internal sealed class Work(long most)
{
    public long Done { get; private set; }

    public long Left => most - Done;

    /// <exception cref="BeyondLimitException">There are more than allowed.</exception>
    public void Step(long steps)
    {
        Done += steps;
        if (Done > most)
        {
            throw new BeyondLimitException(new Limit(LimitKind.Steps, Done, most));
        }
    }
}
