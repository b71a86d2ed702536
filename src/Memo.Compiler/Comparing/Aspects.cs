using System.Diagnostics;
using System.Globalization;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What two versions of a declaration say beside what decisions ask of it, and where that differs.</summary>
internal static class Aspects
{
    private static readonly Localized Nothing = new("", "");

    /// <param name="alignment">The two vocabularies; null: the rules are of one pack.</param>
    /// <param name="since">Who acts is asked from this day on; null: from when both rules are in force.</param>
    public static ImmutableArray<AspectChange> Of(Rule old, Rule now, Alignment? alignment, CalendarDate? since = null)
    {
        var both = Force.Of(old).Within(Force.Of(now));
        return Differing(old, now, alignment, (rule, words) => AspectsOf(rule, words, new BodiesInTime(both, since, words)));
    }

    public static ImmutableArray<AspectChange> Of(Instrument old, Instrument now, Alignment alignment, CalendarDate? since = null)
    {
        var both = old.Effective.Within(now.Effective);
        return Differing(old, now, alignment, (instrument, words) => AspectsOf(instrument, words, new BodiesInTime(both, since, words)));
    }

    /// <summary>Of what is no rule and no instrument.</summary>
    public static ImmutableArray<AspectChange> OfWords(Declaration old, Declaration now, Alignment alignment) => Differing(old, now, alignment, AspectsOf);

    /// <summary>What differs as each version words it, and on the shared vocabulary too: another name for the same thing is a change of that thing.</summary>
    private static ImmutableArray<AspectChange> Differing<T>(T old, T now, Alignment? alignment, Func<T, Words, IEnumerable<(Aspect Aspect, Localized Text)>> say)
        where T : Declaration
    {
        var written = Differing(say(old, Words.Own), say(now, Words.Own));
        if (alignment is null || written.IsEmpty)
        {
            return written;
        }

        var words = new Words(alignment, Side.Old) { Other = Condition.Never };
        var shared = Differing(say(old, words), say(now, new Words(alignment, Side.New) { Other = AskedBy(old) is { } asked ? words.Of(asked) : Condition.Never }));
        return [.. written.Where(a => shared.Any(s => s.Aspect == a.Aspect))];
    }

    private static ImmutableArray<AspectChange> Differing(IEnumerable<(Aspect Aspect, Localized Text)> old, IEnumerable<(Aspect Aspect, Localized Text)> now) =>
    [
        .. old.Zip(now, (o, n) => new AspectChange(o.Aspect, o.Text, n.Text))
            .Where(a => a.Old.Chinese != a.New.Chinese && a.Old.English != a.New.English || IsOriginal(a.Aspect) && a.Old != a.New),
    ];

    /// <summary>The condition that it is said with; null where none is.</summary>
    private static Condition? AskedBy(Declaration declaration) => declaration switch
    {
        TermRule term => LastingOf(term)?.Until,
        Measure measure => measure.Lasts.Value?.Until,
        Provision provision => provision.When,
        _ => null,
    };

    /// <summary>Words of the text itself differ even where only one language of them does.</summary>
    private static bool IsOriginal(Aspect aspect) => aspect is Aspect.Name or Aspect.Title or Aspect.Clause or Aspect.Document or Aspect.Parameters;

    private static IEnumerable<(Aspect Aspect, Localized Text)> AspectsOf(Rule rule, Words words, BodiesInTime bodies)
    {
        var measure = rule as Measure;
        return
        [
            (Aspect.Name, NameOf(rule)),
            (Aspect.Title, rule.Title ?? Nothing),
            (Aspect.Kind, KindOf(rule)),
            (Aspect.Clause, measure is null ? Nothing : ClauseOf(measure)),
            (Aspect.Item, measure is null ? Nothing : Both.Languages(l => NameText.Of(words.Of(measure.Item), l))),
            (Aspect.Agency, rule.By.IsEmpty && measure is { ByAbsence: not Absence.Given } ? Absent(measure.ByAbsence) : bodies.Of(rule.By)),
            (Aspect.Cooperating, measure is null ? Nothing : bodies.Of(measure.Cooperating)),
            (Aspect.Strength, rule is Measure or EntryRule or ExitRule ? Stated(rule.Strength, s => Both.Languages(l => WordText.Of(s, l))) : Nothing),
            (Aspect.Term, TermOf(rule, words)),
            (Aspect.Basis, BasisOf(rule.Basis, words)),
            (Aspect.Reach, measure is null ? Nothing : Stated(measure.On, on => ReachOf(on, words))),
            (Aspect.Parameters, measure is null ? Nothing : Lines(measure.Parameters.Select(words.Of), ParameterText.Of)),
            (Aspect.Remedy, Lines(rule.Remedies.Select(bodies.Of))),
            (Aspect.Duty, Lines(rule.Duties.Select(bodies.Of))),
            (Aspect.Effective, Both.Languages(l => DateText.Of(rule.Effective, l))),
            (Aspect.Consequence, rule is ExitRule { Becomes: { IsEmpty: false } becomes } ? Both.Languages(l => string.Join(", ", becomes.Select(b => NameText.Of(b, l)).OrderBy(name => name, StringComparer.Ordinal))) : Nothing),
            (Aspect.Unverified, UnverifiedOf(rule.Honesty)),
        ];
    }

    private static Localized ClauseOf(Measure measure)
    {
        var clause = Stated(measure.Clause, c => Same(c));
        return measure.SameClauseAs is { } other
            ? Both.Languages(l => clause.In(l) + l.Pick($", same as {NameText.Of(other, l)}", $"，同{NameText.Of(other, l)}"))
            : clause;
    }

    private static IEnumerable<(Aspect Aspect, Localized Text)> AspectsOf(Instrument instrument, Words words, BodiesInTime bodies) =>
    [
        (Aspect.Name, NameOf(instrument)),
        (Aspect.Title, instrument.Title),
        (Aspect.Kind, Both.Languages(l => (instrument.IsLocal ? l.Pick("local ", "地方") : "") + WordText.Of(instrument.Kind, l))),
        (Aspect.Status, instrument.IsDraft ? new("draft", "草案") : new("issued", "已发布")),
        (Aspect.Document, Stated(instrument.Document, d => Same(d))),
        (Aspect.Effective, instrument.Effective.From is null && instrument.Beginning != Absence.Given
            ? Both.Languages(l => l.Pick("beginning ", "施行日期") + WordText.Of(instrument.Beginning, l) + l.Pick(" ", "，") + DateText.Of(instrument.Effective, l))
            : Both.Languages(l => DateText.Of(instrument.Effective, l))),
        (Aspect.Parties, Lines(
            instrument.Lead.Select(body => (Body: body, Leads: true)).Concat(instrument.Parties.Select(body => (Body: body, Leads: false))),
            (p, l) => (p.Leads ? l.Pick("lead: ", "牵头：") : "") + NameText.Of(words.Of(p.Body), l))),
        (Aspect.Relation, Lines(
            instrument.Supersedes.Select(i => (Other: i, IsSuperseded: true)).Concat(instrument.Amends.Select(i => (Other: i, IsSuperseded: false))),
            (r, l) => (r.IsSuperseded ? l.Pick("supersedes ", "取代") : l.Pick("amends ", "修改")) + NameText.QuotedTitle(NameText.Title(words.Of(r.Other), l)))),
        (Aspect.Covers, Lines(instrument.Covers.Select(words.Of), NameText.Of)),
        (Aspect.Remedy, Lines(instrument.Remedies.Select(bodies.Of))),
        (Aspect.Item, Lines(instrument.HeardOn.Select(words.Of), NameText.Of)),
        (Aspect.Counting, Both.Languages(l => string.Join("\n", CountingSentences.Of(words.Of(instrument.Counting), instrument.BoundsIncluded, instrument.JudgedBy is { } date ? words.Of(date) : null, l)))),
        (Aspect.Seen, Both.Languages(l => string.Join("\n", new[]
        {
            instrument.Total is { } total ? l.Pick($"measures in all: {(instrument.TotalIsLeast ? "at least " : "")}{total}", $"措施{(instrument.TotalIsLeast ? "至少" : "共")}{total}项") : "",
            instrument.Unseen is { Length: > 0 } unseen ? l.Pick($"not seen: {unseen}", $"未见：{unseen}") : "",
        }.Where(t => t.Length > 0)))),
        (Aspect.Unverified, UnverifiedOf(instrument.Honesty)),
    ];

    private static IEnumerable<(Aspect Aspect, Localized Text)> AspectsOf(Declaration declaration, Words words) => declaration switch
    {
        Agency agency =>
        [
            (Aspect.Name, NameOf(agency)),
            (Aspect.Title, agency.Title ?? Nothing),
            (Aspect.Kind, Both.Languages(l => WordText.Of(agency.Kind, l))),
            (Aspect.Parent, Both.Languages(l => agency.Parent is { } parent ? NameText.Of(words.Of(parent), l) : "")),
            (Aspect.Succession, SuccessionOf(agency, words)),
        ],
        PerformerClass several => [(Aspect.Name, NameOf(several)), (Aspect.Members, Lines(several.Members.Select(words.Of), NameText.Of))],
        Item item =>
        [
            (Aspect.Name, NameOf(item)),
            (Aspect.Title, item.Title ?? Nothing),
            (Aspect.Kind, Both.Languages(l => l.Pick($"class {item.Class}", $"第{ChineseNumeral.Of(item.Class)}类"))),
            (Aspect.Parent, Both.Languages(l => item.Parent is { } parent ? NameText.Of(words.Of(parent), l) : "")),
        ],
        ListDefinition list =>
        [
            (Aspect.Name, NameOf(list)),
            (Aspect.Title, list.Title),
            (Aspect.Colour, Both.Languages(l => WordText.Of(list.Colour, l))),
            (Aspect.Owner, new BodiesInTime(Period.Always, null, words).Of([.. list.Owners.Select(o => new Acting(o, null))])),
            (Aspect.Basis, BasisOf(list.Basis, words)),
        ],
        Ground ground => [(Aspect.Name, NameOf(ground)), (Aspect.Title, ground.Title ?? Nothing), (Aspect.Colour, Both.Languages(l => ground.Colour is { } colour ? WordText.Of(colour, l) : ""))],
        Fact fact => [(Aspect.Name, NameOf(fact)), (Aspect.Title, fact.Title ?? Nothing)],
        NamedCondition condition => [(Aspect.Name, NameOf(condition)), (Aspect.Title, condition.Title ?? Nothing)],
        Role role =>
        [
            (Aspect.Name, NameOf(role)),
            (Aspect.Kind, role.Backwards ? new("the listed subject holds it in the unit asked about", "列入主体在被询问单位任职") : new("held in the listed subject", "在列入主体任职")),
            (Aspect.Holders, Lines(role.Holders.Select(words.Of), NameText.Of)),
        ],
        Provision provision =>
        [
            (Aspect.Name, NameOf(provision)),
            (Aspect.Kind, provision.Forbids ? new("forbids", "禁止") : new("allows", "准许")),
            (Aspect.Basis, Both.Languages(l => CitationText.Of(words.Of(provision.Article), l))),
            (Aspect.Item, Lines(provision.Items.Select(words.Of), NameText.Of)),
            (Aspect.Reach, provision.On.IsEmpty ? Nothing : ReachOf(provision.On, words)),
            (Aspect.Agency, new BodiesInTime(provision.Effective, null, words).Of(provision.By)),
            (Aspect.Strength, Both.Languages(l => provision.Strongest is { } strongest ? WordText.Of(strongest, l) : "")),
            (Aspect.Term, Both.Languages(l => provision.Permanently ? l.Pick("permanently", "终身") : provision.WhileListed ? l.Pick("while listed", "列入期间") : provision.Longest is { } longest ? DurationText.Of(longest, l) : "")),
            (Aspect.Condition, Both.Languages(l => provision.When is Condition.Constant ? "" : ConditionText.Of(words.Of(provision.When), l))),
            (Aspect.Covers, Lines(provision.Covers.Select(words.Of), NameText.Of)),
            (Aspect.Effective, Both.Languages(l => DateText.Of(provision.Effective, l))),
            (Aspect.Unverified, Same(string.Join("\n", provision.Doubtful.Select(part => part.ToString()).OrderBy(part => part, StringComparer.Ordinal)))),
        ],
        SubjectKind or UnitOfCount or WorkingCalendar => [(Aspect.Name, NameOf(declaration))],
        _ => throw new UnreachableException($"No such word: {declaration.GetType().Name}."),
    };

    /// <summary>By which guards ask for entries on the list: its own, those of grounds, and those that depend on facts.</summary>
    public static Localized ColoursOf(ListDefinition list) => Both.Languages(l => string.Join("\n", new[] { WordText.Of(list.Colour, l) }
        .Concat(list.Grounds.Where(ground => ground.Colour is not null).Select(ground => $"{NameText.Of(ground, l)}{l.Pick(": ", "：")}{WordText.Of(ground.Colour!.Value, l)}").OrderBy(line => line, StringComparer.Ordinal))
        .Concat(list.ColoursByCondition.Select(colour => $"{WordText.Of(colour.Colour, l)}{l.Pick(" when ", "：")}{ConditionText.Of(colour.When, l)}"))));

    private static Localized KindOf(Rule rule) => rule switch
    {
        Measure measure => Both.Languages(l => WordText.Of(measure.Kind, l)),
        ExitRule exit => Both.Languages(l => WordText.Of(exit.Kind, l)),
        _ => Nothing,
    };

    private static Localized TermOf(Rule rule, Words words) => rule switch
    {
        Measure measure => Stated(measure.Lasts, lasts => Both.Languages(l => LastingText.Of(words.Of(lasts), l))),
        TermRule term => Both.Languages(l => string.Join("\n", ListSentences.Term(term.Begins is { } begins ? words.Of(begins) : null, term.Lasts with { Value = LastingOf(term) is { } lasting ? words.Of(lasting) : null }, l))),
        Lift { Longest: { } longest } => Both.Languages(l => DurationText.Of(longest, l)),
        _ => Nothing,
    };

    /// <summary>What ends the entry ends its time, whether it is said as <c>until</c> or as <c>ended when</c>.</summary>
    private static Lasting? LastingOf(TermRule term) => term.Lasts.Value is { } lasting && term.EndedWhen != Condition.Never
        ? lasting with { Until = Condition.AnyOf([.. new[] { lasting.Until }.OfType<Condition>(), term.EndedWhen]) }
        : term.Lasts.Value;

    private static Localized BasisOf(Stated<ImmutableArray<Citation>> basis, Words words) =>
        basis.IsGiven ? Lines(Gathered((basis.Value.IsDefault ? [] : basis.Value).Select(words.Of)), CitationText.Of) : Absent(basis.Absence);

    /// <summary>Each text once with all its articles, in the order of their numbers: in which order and how often they are cited says nothing.</summary>
    private static IEnumerable<Citation> Gathered(IEnumerable<Citation> citations) => citations
        .GroupBy(citation => (citation.Instrument, citation.Document, IsWhole: citation.Articles.IsDefaultOrEmpty))
        .Select(of => of.Key.IsWhole ? of.First() : of.First() with { Articles = [.. of.SelectMany(citation => citation.Articles).GroupBy(NumberOf).OrderBy(number => number.Key, StringComparer.Ordinal).Select(number => number.First())] });

    private static string NumberOf(ArticleReference article) =>
        (article.IsPart ? "1" : "0") + string.Concat(article.Numbers.Select(number => $"/{number.Number.ToString("D6", CultureInfo.InvariantCulture)}-{(number.Inserted ?? 0).ToString("D4", CultureInfo.InvariantCulture)}{number.Level}"));

    /// <summary>On which days a body acts, and who in its place.</summary>
    private static Localized SuccessionOf(Agency agency, Words words) => Both.Languages(l => string.Join("\n", new[] { DateText.Of(agency.Existence, l) }
        .Concat(agency.Successors
            .Select(s => string.Join(" ", new[] { NameText.Of(words.Of(s.Successor), l), s.Function is { } function ? l.Bracketed(NameText.Of(function, l)) : "", DateText.Of(s.Period, l), s.IsUnverified ? l.Pick("unverified", "未核实") : "" }.Where(t => t.Length > 0)))
            .OrderBy(t => t, StringComparer.Ordinal))
        .Where(t => t.Length > 0)));

    /// <summary>What is not stated or not seen is compared clause by clause.</summary>
    private static Localized UnverifiedOf(Honesty honesty) => Both.Languages(l => HonestyText.UnverifiedClauses(honesty, l));

    /// <summary>The Chinese one; the other is the id.</summary>
    private static Localized NameOf(Declaration declaration) => Same(declaration.Name.Chinese);

    private static Localized Stated<T>(Stated<T> stated, Func<T, Localized> text) => stated is { IsGiven: true, Value: { } value } ? text(value) : Absent(stated.Absence);

    private static Localized Absent(Absence absence) => Both.Languages(l => WordText.Of(absence, l));

    private static Localized Same(string text) => new(text, text);

    /// <summary>Each kind once with all its roles, in the order of their ids: in which order a text has them says nothing.</summary>
    private static Localized ReachOf(ImmutableArray<Reach> on, Words words)
    {
        ImmutableArray<Reach> ordered =
        [
            .. words.Of(on)
                .GroupBy(reach => reach.Kind)
                .OrderBy(kind => kind.Key.Name.Id, StringComparer.Ordinal)
                .Select(kind => new Reach(kind.Key, [.. kind.SelectMany(reach => reach.Roles).Distinct().OrderBy(role => role.Name.Id, StringComparer.Ordinal)])),
        ];
        return Both.Languages(l => ReachText.Of(ordered, l));
    }

    private static Localized Lines<T>(IEnumerable<T> items, Func<T, Language, string> text) => Lines(items.Select(item => Both.Languages(l => text(item, l))));

    private static Localized Lines(IEnumerable<Localized> items)
    {
        var all = items.ToArray();
        return Both.Languages(l => string.Join("\n", all.Select(item => item.In(l)).OrderBy(t => t, StringComparer.Ordinal)));
    }
}
