using FsCheck;
using FsCheck.Fluent;
using Memo.Compiler.Evaluation;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>One more known fact flips no decided answer: over random dossiers under rules in several versions.</summary>
public sealed class OneMoreFactTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void One_more_fact_flips_no_standing_measure_entry_or_exit() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Flips(seed) is var flips && flips.Length == 0 ? true : throw new InvalidOperationException($"seed {seed}: {flips}")).Check(Often);

    /// <summary>The property would hold of an evaluator that decides nothing.</summary>
    [Fact]
    public void Many_of_the_answers_are_decided_and_many_are_not()
    {
        var all = Enumerable.Range(0, 1_200).SelectMany(seed => Said(new RandomDossier(seed)).Values).ToLookup(said => said);

        foreach (var said in new[] { "InEffect", "Ended", "Suspended", "NotYet", "Unknown", "triggered", "withheld", "undetermined", "Allowed", "Refused", "Undetermined", "Open", "Closed" })
        {
            Assert.True(all[said].Count() >= 5, $"{said}: {all[said].Count()} times");
        }
    }

    private static string Flips(int seed)
    {
        var dossier = new RandomDossier(seed);
        var before = Said(dossier);
        var (added, more) = dossier.WithOneMore();
        var after = Said(more);

        // An input that cannot be is no way the facts could turn out.
        return after.ContainsValue("Inadmissible") || before.ContainsValue("Inadmissible")
            ? ""
            : string.Join("; ", before.Where(b => IsFlipped(b.Value, after[b.Key])).Select(b => $"{b.Key} was {b.Value}, with {added} {after[b.Key]}; {dossier}"));
    }

    private static bool IsFlipped(string before, string after) => before switch
    {
        "Unknown" or "undetermined" or "Undetermined" => false,
        // Not mentioned: certainly not triggered, not open, and not for want of a fact; it may still become known why.
        "-" => after is "triggered" or "Open" or "undetermined" or "Undetermined",
        "Closed" => after is not ("Closed" or "-"),
        _ => before != after,
    };

    /// <summary>What is said of each entry, measure and exit.</summary>
    private static Dictionary<string, string> Said(RandomDossier dossier)
    {
        var said = new Dictionary<string, string>();
        foreach (var result in ReferenceEvaluator.Evaluate(RandomDossier.Pack, dossier.Dossier, RandomDossier.AsOf, [Model.BuiltIn.Itself]).Results)
        {
            var of = result.Entry.Id + " ";
            said[of + "standing"] = result.Standing.State.ToString();
            said[of + "entry"] = result.EntryDecision is { } entry ? entry.Answer.ToString() : "none";
            foreach (var rule in RandomDossier.Pack.Rules.Where(r => r.Covers.Contains(result.Entry.List)))
            {
                said[of + rule.QualifiedId] = result.Triggered.Any(t => t.Measure == rule) ? "triggered"
                    : result.Withheld.Any(w => w.Measure == rule) ? "withheld"
                    : result.Undetermined.Any(u => u.Measure == rule) ? "undetermined"
                    : result.Exits.FirstOrDefault(e => e.Rule == rule) is { } exit ? exit.Answer.ToString()
                    : "-";
            }
        }

        return said;
    }
}
