using System.Diagnostics;

namespace Memo.Compiler.Tests.Robustness;

/// <summary>Tests that run alone in their process, so that its processor time and memory are theirs. What else the machine does is no concern of theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";

    /// <summary>Hostile input takes a second or two; what grows with the square of it takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static T InTime<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = work();
        Assert.InRange(Process.GetCurrentProcess().TotalProcessorTime - before, TimeSpan.Zero, Patience);
        return result;
    }
}
