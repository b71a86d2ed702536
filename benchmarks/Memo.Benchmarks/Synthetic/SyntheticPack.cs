using System.Diagnostics;
using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Text;
using Packs = Memo.Runtime.Packs;

namespace Memo.Benchmarks.Synthetic;

/// <summary>A synthetic pack, bound and compiled, and how long each step took.</summary>
internal sealed class SyntheticPack
{
    private SyntheticPack(Corpus corpus, Memo.Compiler.Model.RulePack rules, EmittedPack emitted, Packs.RulePack pack, TimeSpan[] times)
    {
        (Corpus, Rules, Emitted, Pack) = (corpus, rules, emitted, pack);
        (Check, Emit, Load) = (times[0], times[1], times[2]);
    }

    public Corpus Corpus { get; }

    public Memo.Compiler.Model.RulePack Rules { get; }

    public EmittedPack Emitted { get; }

    public Packs.RulePack Pack { get; }

    public TimeSpan Check { get; }

    public TimeSpan Emit { get; }

    public TimeSpan Load { get; }

    public static SyntheticPack Make(int sanctions, int seed = 1, int? changed = null)
    {
        var corpus = new Corpus(sanctions, seed, changed);
        SourceText[] texts = [.. CorpusToText.Write(corpus).Select(f => new SourceText(f.Name, f.Text))];
        var watch = Stopwatch.StartNew();
        var compilation = Compilation.Of(texts);
        var check = watch.Elapsed;
        if (compilation.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            throw new InvalidOperationException($"The generator writes a pack that does not bind: {error.Location.Start.Line}: {error.Message.English}");
        }

        watch.Restart();
        var emitted = DecisionsToCSharp.Emit(compilation.Pack);
        var emit = watch.Elapsed;
        byte[] tables = [.. emitted.Tables];
        watch.Restart();
        var pack = Packs.RulePack.Load(tables);
        return new SyntheticPack(corpus, compilation.Pack, emitted, pack, [check, emit, watch.Elapsed]);
    }
}
