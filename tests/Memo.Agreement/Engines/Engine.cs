using Memo.Compiler.Model;

namespace Memo.Agreement.Engines;

/// <summary>Something that answers questions to one pack.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>For each entry and person asked about, in their order.</summary>
    ImmutableArray<Said> Answer(Question question);
}

/// <summary>A way to answer, by its name.</summary>
/// <param name="For">An engine for a pack, which has no errors.</param>
internal sealed record EngineKind(string Name, Func<BoundPack, IEngine> For);

/// <summary>A pack as text and as what it means.</summary>
internal sealed record BoundPack(string Text, RulePack Rules);
