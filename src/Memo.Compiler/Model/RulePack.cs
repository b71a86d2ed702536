using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>A folder of rules together with the packs it builds on, bound: what every reader of the rules starts from.</summary>
public sealed record RulePack
{
    /// <summary>Of the pack asked for, not of those it builds on; null for an anonymous pack.</summary>
    public PackHeader? Header { get; init; }

    public ImmutableArray<Instrument> Instruments { get; init; } = [];

    public ImmutableArray<Agency> Agencies { get; init; } = [];

    public ImmutableArray<PerformerClass> PerformerClasses { get; init; } = [];

    public ImmutableArray<ListDefinition> Lists { get; init; } = [];

    public ImmutableArray<Ground> Grounds { get; init; } = [];

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<NamedCondition> Conditions { get; init; } = [];

    public ImmutableArray<SubjectKind> SubjectKinds { get; init; } = [];

    public ImmutableArray<Role> Roles { get; init; } = [];

    public ImmutableArray<Item> Items { get; init; } = [];

    public ImmutableArray<WorkingCalendar> Calendars { get; init; } = [];

    public ImmutableArray<Source> Sources { get; init; } = [];

    public ImmutableArray<UnitOfCount> Units { get; init; } = [];

    public ImmutableArray<Measure> Measures { get; init; } = [];

    public ImmutableArray<EntryRule> EntryRules { get; init; } = [];

    public ImmutableArray<TermRule> TermRules { get; init; } = [];

    public ImmutableArray<ExitRule> ExitRules { get; init; } = [];

    public ImmutableArray<Inadmissibility> Inadmissibilities { get; init; } = [];

    public ImmutableArray<Lift> Lifts { get; init; } = [];

    /// <summary>What statutes allow and forbid.</summary>
    public ImmutableArray<Provision> Provisions { get; init; } = [];

    public IEnumerable<Rule> Rules =>
        Measures.Cast<Rule>().Concat(EntryRules).Concat(TermRules).Concat(ExitRules).Concat(Inadmissibilities).Concat(Lifts);

    /// <summary>The rules of another pack, then these; what both hold is there once. The header stays.</summary>
    public RulePack On(RulePack other) => this with
    {
        Instruments = [.. other.Instruments.Union(Instruments)],
        Agencies = [.. other.Agencies.Union(Agencies)],
        PerformerClasses = [.. other.PerformerClasses.Union(PerformerClasses)],
        Lists = [.. other.Lists.Union(Lists)],
        Grounds = [.. other.Grounds.Union(Grounds)],
        Facts = [.. other.Facts.Union(Facts)],
        Conditions = [.. other.Conditions.Union(Conditions)],
        SubjectKinds = [.. other.SubjectKinds.Union(SubjectKinds)],
        Roles = [.. other.Roles.Union(Roles)],
        Items = [.. other.Items.Union(Items)],
        Calendars = [.. other.Calendars.Union(Calendars)],
        Sources = [.. other.Sources.Union(Sources)],
        Units = [.. other.Units.Union(Units)],
        Measures = [.. other.Measures.Union(Measures)],
        EntryRules = [.. other.EntryRules.Union(EntryRules)],
        TermRules = [.. other.TermRules.Union(TermRules)],
        ExitRules = [.. other.ExitRules.Union(ExitRules)],
        Inadmissibilities = [.. other.Inadmissibilities.Union(Inadmissibilities)],
        Lifts = [.. other.Lifts.Union(Lifts)],
        Provisions = [.. other.Provisions.Union(Provisions)],
    };
}

/// <summary>The <c>pack</c> block.</summary>
public sealed record PackHeader(Name Name, string Version, Language Surface)
{
    public bool IsLocal { get; init; }

    /// <summary>Region codes: the pack's measures reach only subjects of these regions. Empty unless local.</summary>
    public ImmutableArray<string> Territory { get; init; } = [];

    public ImmutableArray<Instrument> RestsOn { get; init; } = [];

    /// <summary>The packs named, without those that they build on in turn.</summary>
    public ImmutableArray<PackHeader> BuildsOn { get; init; } = [];

    public ImmutableArray<LintLevel> Lint { get; init; } = [];

    /// <summary>The packs named and those that they build on in turn, each once.</summary>
    public IEnumerable<PackHeader> AllBuiltOn => BuildsOn.SelectMany(p => p.AllBuiltOn.Prepend(p)).Distinct();
}

/// <summary>A severity the pack sets for a diagnostic; null turns it off.</summary>
public sealed record LintLevel(string Code, Severity? Severity, string? Reason);
