using Memo.Compiler.Analysis;
using Memo.Compiler.Binding;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Linting;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler;

/// <summary>A rule pack and those it builds on, read and bound. Text in; model and diagnostics out: no file, clock or static state is touched.</summary>
public sealed class Compilation
{
    private readonly Lazy<(ImmutableArray<Decision> Made, LoweredConditions Lowered)> _decisions;

    private readonly Lazy<(ImmutableArray<Diagnostic> Shown, ImmutableArray<Diagnostic> Off, LoweredConditions Lowered)> _found;

    private readonly Lazy<bool> _hasErrors;
    private readonly PackSyntax _syntax;
    private readonly ImmutableArray<PackSyntax> _others;
    private readonly bool _draftsInForce;
    private readonly BlocksOfFiles _blocks;
    private readonly LoweredConditions _before;

    /// <param name="before">The pack as it was before a file of it changed; what holds whatever else changed is taken from there.</param>
    private Compilation(PackSyntax pack, ImmutableArray<PackSyntax> others, bool draftsInForce, Compilation? before = null)
    {
        (_syntax, _others, _draftsInForce) = (pack, others, draftsInForce);
        _blocks = new BlocksOfFiles(before?._blocks);
        _before = before?.Lowered ?? LoweredConditions.None;
        var (rules, packs) = PacksToModel.Bind(pack, others, draftsInForce, _blocks);
        Trees = pack.Trees;
        Pack = rules;

        // What the law says, and what the rules decide, is asked of rules that are read in full: a name not understood is no excess.
        var isRead = !packs.Any(p => HasError(p.Diagnostics));
        var ofLaw = new Lazy<ImmutableArray<Diagnostic>>(() => isRead ? [.. LegalityChecks.Find(rules)] : []);
        _decisions = new(() =>
        {
            var lowering = new Lowering(rules.SubjectKinds, LoweredConditions.None);
            return isRead ? (ModelToDecisions.Lower(rules, lowering), lowering.Found) : ([], _before);
        });
        _found = new(() =>
        {
            var (beyond, lowered) = BeyondLimits(isRead);
            var all = InOrder(Found(pack, packs, [.. DecisionDiagnostics.Of(beyond), .. ofLaw.Value]));
            return ([.. all.Where(d => !d.IsOff)], [.. all.Where(d => d.IsOff)], lowered);
        });
        _hasErrors = new(() => HasError(Found(pack, packs, ofLaw.Value)) || (packs.Any(RaisesDecisions) && HasError(Diagnostics)));
    }

    /// <summary>What was found of the conditions, or is known from before.</summary>
    private LoweredConditions Lowered => _found.IsValueCreated ? _found.Value.Lowered : _before;

    /// <summary>Of the pack itself, without those it builds on.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>With the rules of the packs it builds on.</summary>
    public RulePack Pack { get; }

    /// <summary>Of the pack and those it builds on, sorted by kind and id; none if there are errors. Made when first asked for: one listing is answered without them.</summary>
    public ImmutableArray<Decision> Decisions => _decisions.Value.Made;

    /// <summary>By file and place, each mistake once; of the packs it builds on, errors only.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _found.Value.Shown;

    /// <summary>What the pack has turned off, each with the pack's reason.</summary>
    public ImmutableArray<Diagnostic> TurnedOff => _found.Value.Off;

    /// <summary>Whether the pack cannot be used. Found when first asked: a pack that was built had none.</summary>
    public bool HasErrors => _hasErrors.Value;

    /// <summary>A pack that builds on none.</summary>
    public static Compilation Of(IEnumerable<SourceText> files) => Of(PackSyntax.Read(files), []);

    /// <param name="others">The packs that <c>builds on</c> may name, by their own names; the host has found them.</param>
    /// <param name="draftsInForce">Whether drafts are taken as if they were issued, as one asks who tests or compares a draft; else they have no force.</param>
    public static Compilation Of(PackSyntax pack, IEnumerable<PackSyntax> others, bool draftsInForce = false) => new(pack, [.. others], draftsInForce);

    /// <summary>With another text for the file of the same path, or a further file: what an editor asks after each key. No other file is read again, and no question that is asked as before is worked out again.</summary>
    public Compilation WithFile(SourceText file) => new(_syntax.With(file), _others, _draftsInForce, before: this);

    /// <summary>
    /// What the rules of the pack cannot do that they were written for: shown for every dossier there can be, and so slower than the rest; by file
    /// and place, those that the pack has turned off among them. None if there are errors.
    /// </summary>
    public ImmutableArray<Diagnostic> Analyse() => HasErrors
        ? []
        : InOrder(LintLevels.Apply(Pack.Header, RulesToFindings.Find(Pack, Decisions, Trees, rule => rule.Instrument.Pack == Pack.Header)));

    /// <summary>The decisions that are too much; after a change of a file without making all others again.</summary>
    private (ImmutableArray<Decision> Beyond, LoweredConditions Lowered) BeyondLimits(bool isRead)
    {
        if (_before == LoweredConditions.None || !isRead || _decisions.IsValueCreated)
        {
            return _decisions.Value;
        }

        var lowering = new Lowering(Pack.SubjectKinds, _before);
        return (ModelToDecisions.BeyondLimits(Pack, lowering), lowering.Found);
    }

    /// <summary>What is wrong with decisions are warnings; a pack may make errors of them.</summary>
    private static bool RaisesDecisions(BoundPack pack) =>
        pack.Rules.Header?.Lint.Any(level => level.Severity == Severity.Error && level.Code.StartsWith("MEMO3", StringComparison.Ordinal)) == true;

    private static bool HasError(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Each pack's own mistakes at the levels it sets; of the packs built on, errors: their warnings are shown where they are checked themselves.</summary>
    private static IEnumerable<Diagnostic> Found(PackSyntax asked, ImmutableArray<BoundPack> packs, ImmutableArray<Diagnostic> ofAll)
    {
        var bySource = ofAll.ToLookup(d => d.Location.Source);
        return
            from pack in packs
            from diagnostic in LintLevels.Apply(pack.Rules.Header, pack.Diagnostics.Concat(pack.Syntax.Trees.SelectMany(t => bySource[t.Source])))
            where pack.Syntax == asked || diagnostic.Severity == Severity.Error
            select diagnostic;
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
