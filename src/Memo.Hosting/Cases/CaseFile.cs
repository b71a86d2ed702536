using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>A dossier, a date, and everything it must lead to: exactly, within the instruments named.</summary>
/// <param name="Of">The instruments of the file, or those that the case itself names.</param>
/// <param name="Roles">The complete set of roles held; null if not given.</param>
public sealed record Case(
    string Name,
    Location Location,
    ImmutableArray<Instrument> Of,
    CalendarDate AsOf,
    InputNode Dossier,
    ImmutableArray<Role>? Roles,
    ImmutableArray<Expectation> Expectations)
{
    /// <summary>The pack as if one of its instruments were in force on every day and another on none, where the case asks so: all that it names is of that pack. Null: it asks the pack as it is.</summary>
    public RulePack? AsIf { get; init; }

    /// <summary>It was suggested, and nobody has compared it with the text: its note still says so.</summary>
    public bool IsUnreviewed { get; init; }
}

/// <summary>What one result must be. What is null is not asked.</summary>
public sealed record Expectation(Location Location, ImmutableArray<Role> Roles, string? Entry, StandingState Standing)
{
    public ExpectedDate? Since { get; init; }

    public ExpectedDate? Until { get; init; }

    public ImmutableArray<string>? UntilConditions { get; init; }

    public ExpectedEntryDecision? EntryDecision { get; init; }

    public ImmutableDictionary<ExitRule, ExitAnswer>? Exits { get; init; }

    public ImmutableArray<string>? Presumed { get; init; }

    public string? Broken { get; init; }

    /// <summary>The ways to be heard against measures, exits and entries. Of a rule that is named, all.</summary>
    public ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? Remedies { get; init; }

    /// <summary>What those who act must do. Of a rule that is named, all.</summary>
    public ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? Duties { get; init; }

    /// <summary>Measures that are not named here must not apply.</summary>
    public ImmutableDictionary<Measure, MeasureOutcome> Measures { get; init; } = ImmutableDictionary<Measure, MeasureOutcome>.Empty;

    /// <summary>What must be said of measures that are triggered. Those that are not named here may be said to be anything.</summary>
    public ImmutableDictionary<Measure, CaseDetails> Details { get; init; } = ImmutableDictionary<Measure, CaseDetails>.Empty;
}

/// <summary>A date that must be so; null: there must be none.</summary>
public sealed record ExpectedDate(CalendarDate? Date);

/// <summary>An answer that must be so; null: no entry rule must govern.</summary>
public sealed record ExpectedEntryDecision(EntryAnswer? Answer);
