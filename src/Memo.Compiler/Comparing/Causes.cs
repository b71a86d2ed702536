using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What a changed decision rests on and has changed itself: where the two texts of a rule are alike, the difference comes from there.</summary>
internal sealed class Causes(Version old, Version now)
{
    private static readonly ImmutableArray<Aspect> Material = [Aspect.Effective, Aspect.Counting, Aspect.Term, Aspect.Covers];
    private static readonly Localized Unsaid = new("", "");
    private readonly Dictionary<(Declaration? Old, Declaration? New), TextChange?> _known = [];

    /// <summary>The rules of the newer version with those of the older that they are, or take the place of.</summary>
    private readonly Dictionary<Declaration, Declaration> _earlier = [];

    /// <summary>The rules of the newer version in whose place others come: what differs is said of those.</summary>
    private readonly HashSet<Declaration> _ending = [];

    /// <summary>Measures of both versions, of which one at least can be lifted.</summary>
    private ImmutableArray<(Measure? Old, Measure? New)> _lifted = [];

    /// <summary>Told before anything is asked.</summary>
    public void KnowMeasures(ImmutableArray<RulePair<Measure>> pairs) =>
        _lifted = [.. pairs.Select(pair => (pair.Old, New: pair.Next ?? pair.New)).Where(pair => pair.Old is { Lifts.IsEmpty: false } || pair.New is { Lifts.IsEmpty: false })];

    /// <summary>Rules of both versions that are one; told before anything is asked. Of others their names say it.</summary>
    public void Know<T>(IEnumerable<RulePair<T>> pairs)
        where T : Rule
    {
        foreach (var pair in pairs)
        {
            if (pair is { Old: { } earlier, New: { } later })
            {
                _earlier[pair.Next ?? later] = earlier;
                if (pair.Next is not null)
                {
                    _ending.Add(later);
                }
            }
        }
    }

    /// <summary>A rule that both versions have is none for being named by one of them only: that is said in the words of what names it.</summary>
    /// <param name="lists">On the shared vocabulary.</param>
    public ImmutableArray<TextChange> Of(Rule? oldRule, Rule? newRule, IReadOnlyCollection<ListDefinition> lists)
    {
        var (restedOn, restsOn) = (RestsOnOf(old, oldRule, lists), RestsOnOf(now, newRule, lists));
        var (before, after) = (restedOn.Reached, restsOn.Reached);
        var pairs = after.Where(declaration => !_ending.Contains(declaration))
            .Select(declaration => (Old: before.FirstOrDefault(b => AreSame(b, declaration)) ?? LikeOf(declaration, old.Pack).FirstOrDefault(one => AreSame(one, declaration)), New: (Declaration?)declaration))
            .ToList();
        pairs.AddRange(before.Where(b => pairs.All(p => p.Old != b)).Select(b => ((Declaration?)b, LikeOf(b, now.Pack).FirstOrDefault(one => AreSame(b, one)))));
        return
        [
            .. pairs.Where(IsAsked).Select(pair => IsCounted(pair) ? Cause(pair) : WithoutCounting(Cause(pair)))
                .Concat(OfLifted(before, after, oldRule, newRule))
                .OfType<TextChange>(),
        ];

        // A list is asked for its colour; all else about it is said of what names it.
        bool IsAsked((Declaration? Old, Declaration? New) pair) => (pair.New ?? pair.Old) is not ListDefinition
            || (pair.Old is ListDefinition earlier && restedOn.IsAskedByColour(earlier)) || (pair.New is ListDefinition later && restsOn.IsAskedByColour(later));

        // Only an instrument counts.
        bool IsCounted((Declaration? Old, Declaration? New) pair) =>
            pair.New is not Instrument now || (pair.Old is Instrument old && restedOn.IsCounted(old)) || restsOn.IsCounted(now);
    }

    /// <summary>Among which one that only the other version asks about is found again.</summary>
    private static IEnumerable<Declaration> LikeOf(Declaration declaration, RulePack pack) => declaration is ListDefinition ? pack.Lists : pack.Rules;

    /// <summary>A lift of another measure of the list refuses entries for which it is too long: where one version alone has it there, the measures that are lifted by it, or were. That the rule is lifted itself its own words say.</summary>
    private IEnumerable<TextChange?> OfLifted(ImmutableArray<Declaration> before, ImmutableArray<Declaration> after, Rule? oldRule, Rule? newRule)
    {
        var lifts = before.OfType<Lift>().Where(lift => !after.Any(other => AreSame(lift, other))).Concat(after.OfType<Lift>().Where(lift => !before.Any(other => AreSame(other, lift))))
            .Except(new[] { oldRule, newRule }.OfType<Rule>().SelectMany(rule => LiftsOf(rule)))
            .ToArray();
        bool IsLifted(Measure? measure) => measure is not null && measure.Lifts.Intersect(lifts).Any();
        return _lifted
            .Where(pair => (IsLifted(pair.Old) || IsLifted(pair.New)) && (oldRule is null || pair.Old != oldRule) && (newRule is null || pair.New != newRule))
            .Select(pair => pair is not ({ } earlier, { } later) ? Cause(pair)
                : OwnWords(earlier, later) is { } words ? new TextChange(Fate.Kept, later, later.QualifiedId, null, [words])
                : null);
    }

    /// <summary>What the rule asks in words of its own: on which grounds, when, with which exemptions and lifts, until when; null where both versions ask alike.</summary>
    public AspectChange? OwnWords(Rule oldRule, Rule newRule)
    {
        var isAlike = RestsOn.ConditionsOf(oldRule).Select(old.Aligned).SequenceEqual(RestsOn.ConditionsOf(newRule).Select(now.Aligned))
            && oldRule.Grounds.Select(old.Alignment.Grounds.Of).SequenceEqual(newRule.Grounds.Select(now.Alignment.Grounds.Of))
            && LiftsOf(oldRule).Select(lift => lift.QualifiedId).SequenceEqual(LiftsOf(newRule).Select(lift => lift.QualifiedId))
            && OpensOf(oldRule, old) == OpensOf(newRule, now);
        var change = new AspectChange(Aspect.Condition, Asked(oldRule, newRule), Asked(newRule, oldRule));
        return isAlike || change.Old == change.New ? null : change;
    }

    /// <summary>A definition that only one of the two rules names says nothing to who reads both: what it stands for does.</summary>
    private Condition WrittenOut(Condition condition, ImmutableHashSet<NamedCondition> shared) => condition switch
    {
        Condition.Named { Definition: var definition } when !shared.Contains(now.Alignment.Definitions.Of(definition)) => WrittenOut(definition.Body, shared),
        Condition.Not not => Condition.Negate(WrittenOut(not.Operand, shared)),
        Condition.All all => Condition.AllOf(all.Operands.Select(operand => WrittenOut(operand, shared))),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(operand => WrittenOut(operand, shared))),
        _ => condition,
    };

    private static StartDay? OpensOf(Rule rule, Version version) => rule is ExitRule { Opens: { } opens } ? new Words(version.Alignment, version.Side).Of(opens) : null;

    private static ImmutableArray<Lift> LiftsOf(Rule rule) => rule is Measure measure ? measure.Lifts : [];

    /// <param name="other">The rule of the other version.</param>
    private Localized Asked(Rule rule, Rule other)
    {
        var shared = RestsOn.ConditionsOf(other).SelectMany(ConditionWalk.NamesIn).Select(now.Alignment.Definitions.Of).ToImmutableHashSet();
        return Both.Languages(language => Asked(rule, shared, language));
    }

    private string Asked(Rule rule, ImmutableHashSet<NamedCondition> shared, Language language)
    {
        IEnumerable<string> Said(string before, params IEnumerable<Condition> conditions) =>
            conditions.Where(c => c is not Condition.Constant).Select(c => before + ConditionText.Of(WrittenOut(c, shared), language));
        IEnumerable<IEnumerable<string>> clauses =
        [
            rule.Grounds.IsEmpty ? [] : [language.Pick("grounds: ", "事由：") + ListText.Or(rule.Grounds.Select(ground => NameText.Of(ground, language)), language)],
            rule is ExitRule { Opens: { } opens } ? [language.Pick("opens ", "可申请：") + StartText.Of(opens, language)] : [],
            Said(When(language), rule.When),
            Said(Unless(language), rule.Unless),
            LiftsOf(rule).Select(lift => language.Pick("lifted by ", "可解除：") + NameText.Title(lift, language)),
            .. Endings(rule.EndedWhen, rule.SuspendedWhen).Select(ending => Said(ending.Before.In(language), ending.Condition)),
        ];
        return string.Join("\n", clauses.SelectMany(lines => lines));
    }

    /// <summary>The bodies that it names in either version, or that act in their place, if it has changed who acts in whose.</summary>
    public IEnumerable<TextChange> OfBodies(Rule oldRule, Rule newRule)
    {
        var after = BodiesInTime.WithSuccessors(Named(newRule)).ToArray();
        return from earlier in BodiesInTime.WithSuccessors(Named(oldRule))
               let later = after.FirstOrDefault(body => now.Alignment.Performers.Of(body) == old.Alignment.Performers.Of(earlier))
               where later is not null
               let cause = Cause((earlier, later))
               where cause is not null
               select cause;
    }

    private static IEnumerable<Performer> Named(Rule rule) => rule.By.Concat((rule as Measure)?.Cooperating ?? []).Select(acting => acting.Performer)
        .Concat(rule.Remedies.SelectMany(remedy => remedy.To))
        .Concat(rule.Duties.SelectMany(duty => duty.To));

    private static RestsOn RestsOnOf(Version version, Rule? rule, IEnumerable<ListDefinition> lists) =>
        new(version.Pack, rule, lists.Select(l => version.Alignment.Lists.In(version.Side, l)).OfType<ListDefinition>());

    /// <summary>Null where nothing else has changed.</summary>
    private static TextChange? WithoutCounting(TextChange? cause) =>
        cause?.Aspects.RemoveAll(aspect => aspect.Aspect == Aspect.Counting) is { IsEmpty: false } aspects ? cause with { Aspects = aspects } : null;

    private bool AreSame(Declaration one, Declaration other) => _earlier.TryGetValue(other, out var earlier)
        ? one == earlier
        : (one, other) is (NamedCondition before, NamedCondition after) ? now.Alignment.Definitions.Of(after) == before
        : one.GetType() == other.GetType() && (IdOf(one) == IdOf(other) || other.Formerly.Contains(one.Name.Id));

    private static string IdOf(Declaration declaration) => declaration is Rule rule ? rule.QualifiedId : declaration.Name.Id;

    /// <summary>Null where it has not changed, or nothing that a decision asks.</summary>
    private TextChange? Cause((Declaration? Old, Declaration? New) pair)
    {
        if (!_known.TryGetValue(pair, out var cause))
        {
            var fate = pair.Old is null ? Fate.Added : pair.New is null ? Fate.Removed : Fate.Kept;
            ImmutableArray<AspectChange> aspects = pair is ({ } o, { } n) ? AspectsOf(o, n) : [];
            var declaration = (pair.New ?? pair.Old)!;
            cause = fate == Fate.Kept ? (aspects.IsEmpty ? null : new TextChange(fate, declaration, IdOf(declaration), null, aspects))
                : declaration is Rule ? new TextChange(fate, declaration, IdOf(declaration), null, [])
                : null;
            _known.Add(pair, cause);
        }

        return cause;
    }

    private ImmutableArray<AspectChange> AspectsOf(Declaration before, Declaration after) => (before, after) switch
    {
        (Rule o, Rule n) => [.. Aspects.Of(o, n, now.Alignment).Where(a => Material.Contains(a.Aspect) && (a.Aspect != Aspect.Effective || IdOf(o) == IdOf(n))), .. Asked(Clauses(o), Clauses(n))],
        (Instrument o, Instrument n) => [.. Aspects.Of(o, n, now.Alignment).Where(a => Material.Contains(a.Aspect)), .. Asked(Endings(o.EndedWhen, o.SuspendedWhen), Endings(n.EndedWhen, n.SuspendedWhen))],
        (NamedCondition o, NamedCondition n) => Asked([(Unsaid, o.Body)], [(Unsaid, n.Body)]),
        (ListDefinition o, ListDefinition n) => Aspects.ColoursOf(o) is var was && Aspects.ColoursOf(n) is var becomes && was != becomes ? [new AspectChange(Aspect.Colour, was, becomes)] : [],
        (Fact { Derived: not null } o, Fact { Derived: not null } n) when DerivationText.Of(o) != DerivationText.Of(n) => [new AspectChange(Aspect.Derivation, DerivationText.Of(o), DerivationText.Of(n))],
        (Fact o, Fact n) when o.Silence != n.Silence => [new AspectChange(Aspect.Silence, SilenceOf(o), SilenceOf(n))],
        (WorkingCalendar o, WorkingCalendar n) => WorkingDays.Of(o, n) is { } days ? [days] : [],
        (Performer o, Performer n) => [.. Aspects.OfWords(o, n, now.Alignment).Where(a => a.Aspect is Aspect.Succession or Aspect.Members)],
        _ => [],
    };

    /// <summary>What is asked through a definition is a change of that definition.</summary>
    private ImmutableArray<AspectChange> Asked(ImmutableArray<(Localized Before, Condition Condition)> before, ImmutableArray<(Localized Before, Condition Condition)> after)
    {
        if (before.Select(clause => (clause.Before, old.Aligned(clause.Condition))).SequenceEqual(after.Select(clause => (clause.Before, now.Aligned(clause.Condition)))))
        {
            return [];
        }

        var (was, becomes) = (Text(before), Text(after));
        return was == becomes ? [] : [new AspectChange(Aspect.Condition, was, becomes)];
    }

    /// <summary>A part of a question in the words of both versions.</summary>
    public static AspectChange Part(ChangedPart part) => new(Aspect.Condition, Part(part.Old, part.IsExcluding), Part(part.New, part.IsExcluding));

    private static Localized Part(Condition condition, bool isExcluding) => condition is Condition.Constant ? new("", "") : Both.Languages(language =>
        (isExcluding ? Unless(language) : When(language)) + ConditionText.Of(condition, language));

    private static string When(Language language) => language.Pick("when ", "适用条件：");

    private static string Unless(Language language) => language.Pick("unless ", "除外：");

    /// <summary>What a rule asks, with the words before it; what ends a time is said with it.</summary>
    private static ImmutableArray<(Localized Before, Condition Condition)> Clauses(Rule rule) =>
    [
        (Unsaid, rule.When),
        .. rule.Unless.Select(unless => (Both.Languages(Unless), unless)),
        .. Endings(rule is TermRule ? Condition.Never : rule.EndedWhen, rule.SuspendedWhen),
    ];

    private static ImmutableArray<(Localized Before, Condition Condition)> Endings(Condition ended, Condition suspended) =>
        [(Both.Languages(language => language.Pick("ended when ", "终止：")), ended), (Both.Languages(language => language.Pick("suspended when ", "中止：")), suspended)];

    private static Localized Text(IEnumerable<(Localized Before, Condition Condition)> clauses) => Both.Languages(language =>
        string.Join("\n", clauses.Where(clause => clause.Condition is not Condition.Constant).Select(clause => clause.Before.In(language) + ConditionText.Of(clause.Condition, language))));

    private static Localized SilenceOf(Fact fact) => fact.Silence == Silence.No
        ? new("where it is not given it is no", "未提供时推定为否")
        : new("where it is not given it is unknown", "未提供时为未知");
}
