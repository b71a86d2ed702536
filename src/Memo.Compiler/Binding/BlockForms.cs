using Memo.Compiler.Syntax;
using static Memo.Compiler.Syntax.Keyword;

namespace Memo.Compiler.Binding;

/// <summary>Which clauses a declaration may have, and which it must have.</summary>
internal sealed record BlockForm(ImmutableHashSet<Keyword> Allowed, ImmutableHashSet<Keyword> Required)
{
    private static readonly ImmutableHashSet<Keyword> Repeatable = [On, Unless, Parameter, Duty, Remedy, Keyword.Colour, Successor, Named, Lint, Note];

    private static readonly ImmutableHashSet<Keyword> OfOneName = [Judged, Workdays, Parent, Under];

    private ImmutableHashSet<Keyword> Repeats { get; init; } = Repeatable;

    private static readonly Keyword[] Common = [Formerly, Note];

    private static readonly BlockForm Instrument = Form(
        [Title],
        [TitleEn, Document, Lead, Parties, Effective, Status, Covers, Supersedes, Amends, Judged, Counts, Bounds, Workdays, Ended, Suspended,
            Remedy, Keyword.Measure, Keyword.Duty, Total, Unseen, Level, Sourced, Basis]);

    private static readonly Keyword[] RuleClauses =
        [Title, TitleEn, Covers, Grounds, When, Unless, By, Basis, Keyword.Duty, Remedy, Effective, Under, Keyword.Clause];

    private static readonly BlockForm Measure = Form(
        [Title, Keyword.Clause, Keyword.Measure, Keyword.Strength, By, On, Basis, Lasts, Sourced],
        [.. RuleClauses, Cooperating, Lifted, Parameter, Ended, Suspended]);

    private static readonly Keyword[] ProvisionClauses = [On, By, Keyword.Strength, Longest, Lasts, When, Covers, Effective, Title, TitleEn];

    private static readonly ImmutableDictionary<Keyword, BlockForm> Forms = new Dictionary<Keyword, BlockForm>
    {
        [Pack] = Form([Keyword.Version], [Surface, Level, Territory, Rests, Builds, Lint]),
        [Agency] = Form([], [Kind, Effective, Successor, Named, Parent, Sourced, Title, TitleEn]),
        [Performers] = Form([], [Members, Sourced]),
        [Function] = Form([], []),
        [List] = Form([Keyword.Colour, Owner], [Title, TitleEn, Sourced, Basis]),
        [Ground] = Form([Covers], [Keyword.Colour, Title, TitleEn, Sourced]),
        [Fact] = Form([Keyword.Type, Scope], [Values, Keyword.Range, Determined, Silence, Derived, Concerns, Counts, Workdays, Under, Title, TitleEn, Sourced]),
        [Condition] = Form([When], [Under, Title, TitleEn, Sourced]),
        [Unit] = Form([], []),
        [Subject] = Form([Parent], [Sourced]),
        [Role] = Form([], [Holders, Backwards, Concerns, Sourced]),
        [Item] = Form([Class], [Parent, Appears, Title, TitleEn, Sourced]),
        [Calendar] = Form([], [Effective, Holidays, Worked, Sourced]),
        [Source] = Form([Kind, Where], [Title, TitleEn]),
        [Sanction] = Measure,
        [Reward] = Measure,
        [Entry] = Form([Covers, When, Sourced], [.. RuleClauses, Keyword.Strength]),
        [Term] = Form([Covers, Lasts, Sourced], [.. RuleClauses.Except([By]), Begins, Ended, Suspended]),
        [Exit] = Form([Covers, Kind, When, Sourced], [.. RuleClauses, Opens, Keyword.Strength, Becomes]),
        [Inadmissible] = Form([Covers, When, Sourced], RuleClauses.Except([Unless, By, Keyword.Duty, Remedy])),
        [Allowance] = Provision(ProvisionClauses),
        [Prohibition] = Provision(ProvisionClauses.Except([Longest, Lasts])),
        [Lift] = Form([When, Sourced], [.. RuleClauses.Except([Covers, Grounds, Keyword.Duty]), Period, Longest]),
    }.ToImmutableDictionary();

    /// <summary>Every declaration but <c>pack</c>; one instrument stands for all of them.</summary>
    public static ImmutableArray<Keyword> Kinds { get; } = [.. Forms.Keys.Where(k => k != Pack).Append(Memorandum).OrderBy(k => k)];

    public static BlockForm Of(Keyword block) => block.IsInstrument() ? Instrument : Forms[block];

    public bool MayRepeat(Keyword clause) => Repeats.Contains(clause);

    /// <summary>Since when an article reads so, and until when, may be known from different texts: each has its own line then.</summary>
    private static BlockForm Provision(IEnumerable<Keyword> optional) =>
        Form([Basis, Keyword.Measure, Sourced], optional) with { Repeats = Repeatable.Add(Effective) };

    /// <summary>Whether a later clause of the same keyword can hold together with an earlier one.</summary>
    public bool MayFollow(ClauseSyntax earlier, ClauseSyntax later) => (earlier, later) switch
    {
        (ColourClauseSyntax { When: null }, ColourClauseSyntax { When: null }) => false,
        (LintClauseSyntax one, LintClauseSyntax other) => one.Code.Text != other.Code.Text,
        _ when later.Keyword == On => (earlier.Absence, later.Absence) == (AbsenceSyntax.None, AbsenceSyntax.None),
        _ => MayRepeat(later.Keyword),
    };

    /// <summary>Whether a clause names one thing. A measure is of one kind, for each has its own strength, basis and term; an article may allow several.</summary>
    public static bool NamesOne(Keyword block, Keyword clause) => clause == Keyword.Measure ? block is Sanction or Reward : OfOneName.Contains(clause);

    private static BlockForm Form(IEnumerable<Keyword> required, IEnumerable<Keyword> optional) =>
        new([.. required.Concat(optional).Concat(Common)], [.. required]);
}
