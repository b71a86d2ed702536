using Memo.Agreement.Engines;
using Memo.Agreement.Generating;

namespace Memo.Agreement;

/// <summary>A pack and a dossier on which engines disagree.</summary>
internal sealed record Counterexample(string Pack, Yaml Dossier)
{
    public void WriteTo(string folder, IEnumerable<string> differences)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.memo"), Pack);
        File.WriteAllText(Path.Combine(folder, "dossier.yaml"), Dossier.ToText());
        File.WriteAllLines(Path.Combine(folder, "differences.txt"), differences);
    }

    /// <summary>Where the engines disagree; nothing if they agree, or if this is no pack or no dossier of it.</summary>
    public ImmutableArray<string> Differences(ImmutableArray<EngineKind> engines)
    {
        var (bound, diagnostics) = Comparison.Bind(Pack);
        if (diagnostics.Length > 0 || Question.Read(bound.Rules, Dossier.ToText()) is not { } question)
        {
            return [];
        }

        try
        {
            using var comparison = Comparison.Of(bound, engines);
            return comparison.Ask(question).Differences;
        }
        catch (Exception bug) when (!Refusals.IsOne(bug))
        {
            return [$"{bug.GetType().Name}: {bug.Message}"];
        }
        catch (Exception refusal) when (Refusals.IsOne(refusal))
        {
            return [];
        }
    }
}
