using Memo.Agreement.Engines;
using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Agreement;

/// <summary>A pack with an engine of each kind, to be asked side by side. The first engine is the one the others are held against.</summary>
internal sealed class Comparison : IDisposable
{
    private readonly ImmutableArray<(string Name, IEngine Engine)> _engines;

    private Comparison(BoundPack pack, ImmutableArray<(string, IEngine)> engines) => (Pack, _engines) = (pack, engines);

    public BoundPack Pack { get; }

    /// <summary>What the binder says of the text.</summary>
    public static (BoundPack Pack, ImmutableArray<string> Diagnostics) Bind(string text)
    {
        var compilation = Compilation.Of([new SourceText("pack.memo", text)]);
        return (new BoundPack(text, compilation.Pack), [.. compilation.Diagnostics.Where(d => d.Severity == Memo.Compiler.Diagnostics.Severity.Error).Select(d => $"{d.Location.Start.Line}: {d.Code} {d.Message.English}")]);
    }

    public static Comparison Of(BoundPack pack, ImmutableArray<EngineKind> engines) => new(pack, [.. engines.Select(e => (e.Name, e.For(pack)))]);

    /// <summary>What the first engine says, and where another says something else.</summary>
    public (ImmutableArray<Said> Said, ImmutableArray<string> Differences) Ask(Question question)
    {
        var said = _engines[0].Engine.Answer(question);
        var differences = _engines.Skip(1).SelectMany(other => Differences(question, said, _engines[0].Name, other.Engine.Answer(question), other.Name));
        return (said, [.. differences]);
    }

    public void Dispose()
    {
        foreach (var (_, engine) in _engines)
        {
            engine.Dispose();
        }
    }

    private IEnumerable<string> Differences(Question question, ImmutableArray<Said> first, string name, ImmutableArray<Said> second, string otherName)
    {
        for (var i = 0; i < first.Length; i++)
        {
            var (one, other) = (first[i], second[i]);
            string Line(string what, object? a, object? b) => $"{question.Asked[i]}, {what}: {name} says {a ?? "nothing"}, {otherName} says {b ?? "nothing"}";
            if (one.Standing is not null && other.Standing is not null && (one.Standing, one.Since) != (other.Standing, other.Since))
            {
                yield return Line("standing", $"{one.Standing} since {one.Since}", $"{other.Standing} since {other.Since}");
            }

            if (!Agree(one.Term, other.Term))
            {
                yield return Line("term", one.Term, other.Term);
            }

            for (var m = 0; m < one.Measures.Length; m++)
            {
                if (!Agree(one.Measures[m], other.Measures[m]))
                {
                    yield return Line(Pack.Rules.Measures[m].QualifiedId, one.Measures[m], other.Measures[m]);
                }

                if (!Agree(one.Terms[m], other.Terms[m]))
                {
                    yield return Line($"term of {Pack.Rules.Measures[m].QualifiedId}", one.Terms[m], other.Terms[m]);
                }
            }

            if (!Agree(one.Entry, other.Entry))
            {
                yield return Line("entry", one.Entry, other.Entry);
            }

            for (var e = 0; e < one.Exits.Length; e++)
            {
                if (!Agree(one.Exits[e], other.Exits[e]))
                {
                    yield return Line(Pack.Rules.ExitRules[e].QualifiedId, one.Exits[e], other.Exits[e]);
                }
            }
        }
    }

    private static bool Agree(MeasureAnswer one, MeasureAnswer other) => (one, other) switch
    {
        (MeasureAnswer.NotSaid, _) or (_, MeasureAnswer.NotSaid) => true,
        (MeasureAnswer.NotTriggered, _) => other is MeasureAnswer.None or MeasureAnswer.Withheld or MeasureAnswer.NotTriggered,
        (_, MeasureAnswer.NotTriggered) => Agree(other, one),
        _ => one == other,
    };

    private static bool Agree(SaidTerm? one, SaidTerm? other) => one is null || other is null || one == other;

    private static bool Agree(WayAnswer one, WayAnswer other) => one == WayAnswer.NotSaid || other == WayAnswer.NotSaid || one == other;
}
