using Memo.Compiler.Binding;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Linting;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler;

/// <summary>A folder of texts, read and bound. Text in; model and diagnostics out: no file, clock or static state is touched.</summary>
public sealed class Compilation
{
    private Compilation(ImmutableArray<SyntaxTree> trees, RulePack pack, ImmutableArray<Decision> decisions, ImmutableArray<Diagnostic> diagnostics)
    {
        Trees = trees;
        Pack = pack;
        Decisions = decisions;
        Diagnostics = diagnostics;
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    public RulePack Pack { get; }

    /// <summary>Sorted by kind and id; none if there are errors.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>By file and place, each mistake once.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    public static Compilation Of(IEnumerable<SourceText> files)
    {
        ImmutableArray<SyntaxTree> trees = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(SyntaxReader.Read)];
        var (pack, words, found) = SyntaxToModel.Bind(trees);
        ImmutableArray<Diagnostic> read = [.. trees.SelectMany(words.Explain), .. found];

        // What the law says, and what the rules decide, is asked of rules that are read in full: a name not understood is no excess.
        if (read.Any(d => d.Severity == Severity.Error))
        {
            return new Compilation(trees, pack, [], InOrder(LintLevels.Apply(pack.Header, read)));
        }

        var decisions = ModelToDecisions.Lower(pack);
        return new Compilation(trees, pack, decisions, InOrder(LintLevels.Apply(pack.Header, [.. read, .. DecisionDiagnostics.Of(decisions), .. LegalityChecks.Find(pack)])));
    }

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(d => d.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message.English, StringComparer.Ordinal),
    ];
}
