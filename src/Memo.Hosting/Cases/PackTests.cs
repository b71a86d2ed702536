using Memo.Compiler.Diagnostics;
using Memo.Compiler.Emit;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Model;
using Memo.Hosting.Compiled;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Hosting.Cases;

/// <summary>What came of all cases of one pack.</summary>
/// <param name="Unread">Cases that could not be read; they count as failed.</param>
/// <param name="Diagnostics">What is wrong with the case files and the dossiers in them.</param>
public sealed record TestReport(string Pack, ImmutableArray<CaseOutcome> Outcomes, int Unread, ImmutableArray<Diagnostic> Diagnostics)
{
    public int Passed => Outcomes.Count(outcome => outcome.Passed);

    public int Failed => Outcomes.Length - Passed + Unread;

    public int Unreviewed => Outcomes.Count(outcome => outcome.Case.IsUnreviewed);

    /// <summary>The decision for which the pack cannot be compiled: only the reference evaluator was asked. Null as a rule.</summary>
    public string? TooComplex { get; init; }

    /// <summary>Null where it was not asked for.</summary>
    public PackCoverage? Coverage { get; init; }

    public bool IsReadable => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}

/// <summary>
/// A pack to what came of the case files that stand beside its rules. Drafts are judged as if they were issued: cases are how a drafter tests them.
/// The predicates of a pack built on are compiled and asked where that pack is tested, once; the tables are asked about everything.
/// </summary>
public static class PackTests
{
    private const string Ending = ".cases.yaml";

    /// <summary>Whether there is anything to run: among several packs one without cases may be there to show what does not compile.</summary>
    public static bool HasCases(string root) => !PackFolder.FilesOf(root, Ending, ImmutableArray.CreateBuilder<Diagnostic>()).IsEmpty;

    /// <param name="withCoverage">Whether it is looked at which tests of the rules the cases show to matter.</param>
    public static TestReport Run(LoadedPack pack, bool withCoverage = false)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var outcomes = ImmutableArray.CreateBuilder<CaseOutcome>();
        var unread = 0;
        var rules = pack.AsIfIssued().Rules;
        var (emitted, tooComplex) = Emit(rules);
        using var compiled = emitted is null ? null : CompiledPack.Load(emitted);
        var agreement = compiled is null ? null : new Agreement(compiled);
        var shown = new Lazy<ValuesShownByCases>(() => new(rules));
        var asIf = new PackAsIf(() => LoadedPack.Of(pack.Files, pack.BuiltOn).AsIfIssued().Rules);
        foreach (var path in PackFolder.FilesOf(pack.Files.Root, Ending, diagnostics))
        {
            var (input, malformed) = InputFile.Read(path);
            diagnostics.AddRange(malformed);
            if (input is null)
            {
                continue;
            }

            var (cases, left, mistakes) = InputToCases.Read(rules, input, asIf);
            diagnostics.AddRange(mistakes);
            unread += left;
            var run = CaseRunner.Run(rules, cases, agreement, shown);
            outcomes.AddRange(run);
            diagnostics.AddRange(run.SelectMany(outcome => outcome.Diagnostics));
        }

        return new TestReport(pack.Files.Root, outcomes.ToImmutable(), unread, diagnostics.ToImmutable())
        {
            TooComplex = tooComplex,
            Coverage = withCoverage ? CasesToCoverage.Measure(rules, outcomes, shown.Value) : null,
        };
    }

    private static (EmittedPack? Emitted, string? TooComplex) Emit(RulePack rules)
    {
        try
        {
            return (DecisionsToCSharp.EmitOwn(rules), null);
        }
        catch (TooComplexToCompileException tooComplex)
        {
            return (null, tooComplex.Decision);
        }
    }
}
