using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>A folder of rules, bound: what every reader of the rules starts from.</summary>
public sealed record RulePack
{
    /// <summary>Null for an anonymous pack.</summary>
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
}

/// <summary>The <c>pack</c> block.</summary>
public sealed record PackHeader(Name Name, string Version, Language Surface)
{
    public bool IsLocal { get; init; }

    public ImmutableArray<string> Territory { get; init; } = [];

    public ImmutableArray<Instrument> RestsOn { get; init; } = [];

    public ImmutableArray<string> BuildsOn { get; init; } = [];

    public ImmutableArray<LintLevel> Lint { get; init; } = [];
}

/// <summary>A severity the pack sets for a diagnostic; null turns it off.</summary>
public sealed record LintLevel(string Code, Severity? Severity, string? Reason);
