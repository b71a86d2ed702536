using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>What a case file names, found in the pack by id, Chinese name or former id.</summary>
internal sealed class PackNames(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly Localized InstrumentKind = new("instrument", "文件");
    private static readonly Localized RoleKind = new("role", "身份");
    private static readonly Localized MeasureKind = new("sanction or reward", "惩戒或激励");
    private static readonly Localized ExitKind = new("exit", "移出规则");
    private static readonly Localized StepRuleKind = new("measure, exit or entry rule", "措施、移出规则或列入规则");
    private static readonly Localized BodyKind = new("agency", "机构");
    private static readonly Localized EventKind = new("event or date", "事件或日期");

    public Instrument? Instrument(InputNode.Scalar name) => Find(pack.Instruments, name, InstrumentKind);

    public Role? Role(InputNode.Scalar name) => Find(pack.Roles, name, RoleKind);

    /// <summary>A measure of the instruments given: <c>instrument.rule</c>, or the rule's name alone where only one of them has it.</summary>
    public Measure? Measure(InputNode.Scalar name, ImmutableArray<Instrument> of)
    {
        var found = Named(pack.Measures, name);
        var within = found.Where(rule => of.Contains(rule.Instrument)).ToImmutableArray();
        if (within is [var only])
        {
            return only;
        }

        diagnostics.Add(within.IsEmpty && !found.IsEmpty
            ? CaseDiagnostics.NotAmongInstruments(name.Location, name.Value, found[0].Instrument.Name.Id)
            : Unknown(name, MeasureKind, within, pack.Measures.Where(rule => of.Contains(rule.Instrument))));
        return null;
    }

    /// <summary>An exit by its name: of the instruments given where one of them has it, else of any.</summary>
    public ExitRule? Exit(InputNode.Scalar name, ImmutableArray<Instrument> of)
    {
        var found = Named(pack.ExitRules, name);
        if (found.Where(rule => of.Contains(rule.Instrument)).ToImmutableArray() is [var within])
        {
            return within;
        }

        if (found is [var only])
        {
            return only;
        }

        diagnostics.Add(Unknown(name, ExitKind, found, pack.ExitRules));
        return null;
    }

    /// <summary>A measure, an exit or an entry rule: of the instruments given where one of them has it, else of any.</summary>
    public Rule? WithSteps(InputNode.Scalar name, ImmutableArray<Instrument> of)
    {
        ImmutableArray<Rule> all = [.. pack.Measures, .. pack.ExitRules, .. pack.EntryRules];
        var found = Named(all, name);
        if (found.Where(rule => of.Contains(rule.Instrument)).ToImmutableArray() is [var within])
        {
            return within;
        }

        if (found is [var only])
        {
            return only;
        }

        diagnostics.Add(Unknown(name, StepRuleKind, found, all));
        return null;
    }

    public Performer? Body(InputNode.Scalar name) => Find<Performer>([.. pack.Agencies, .. pack.PerformerClasses], name, BodyKind);

    public Fact? Date(InputNode.Scalar name) => Find([.. BuiltIn.Facts.Concat(pack.Facts).Where(fact => fact.Type is FactType.Date).Distinct()], name, EventKind);

    /// <summary>The id of whatever bears this name; the name itself where nothing does.</summary>
    public string Id(string name) =>
        pack.Facts.Cast<Declaration>().Concat(pack.Conditions).Concat(pack.Lifts).Concat(pack.Lists).Concat(pack.Grounds).Concat(pack.ExitRules)
            .Concat(pack.TermRules).Concat(pack.Inadmissibilities).FirstOrDefault(declaration => declaration.Name.Chinese == name)?.Name.Id ?? name;

    private static ImmutableArray<T> Named<T>(ImmutableArray<T> rules, InputNode.Scalar name) where T : Rule => [.. rules.Where(rule => IsNamed(rule, name.Value))];

    /// <summary>A name that nothing bears, or that several rules bear.</summary>
    private static Diagnostic Unknown<T>(InputNode.Scalar name, Localized kind, ImmutableArray<T> several, IEnumerable<T> all) where T : Rule
    {
        var suggestion = several.FirstOrDefault()?.QualifiedId
            ?? Suggestion.Nearest(name.Value, all.SelectMany(rule => new[] { rule.QualifiedId, rule.Name.Id, rule.Name.Chinese }));
        return CaseDiagnostics.UnknownName(name.Location, kind, name.Value, suggestion);
    }

    private T? Find<T>(ImmutableArray<T> all, InputNode.Scalar name, Localized kind) where T : Declaration
    {
        var found = all.FirstOrDefault(declaration => IsNamed(declaration, name.Value));
        if (found is null)
        {
            var names = all.SelectMany(declaration => new[] { declaration.Name.Id, declaration.Name.Chinese });
            diagnostics.Add(CaseDiagnostics.UnknownName(name.Location, kind, name.Value, Suggestion.Nearest(name.Value, names)));
        }

        return found;
    }

    private static bool IsNamed(Declaration declaration, string name) =>
        declaration.Name.Id == name || declaration.Name.Chinese == name || declaration.Formerly.Contains(name);

    private static bool IsNamed(Rule rule, string name) =>
        name.LastIndexOf('.') is var dot && dot < 0
            ? IsNamed((Declaration)rule, name)
            : IsNamed((Declaration)rule.Instrument, name[..dot]) && IsNamed((Declaration)rule, name[(dot + 1)..]);
}
