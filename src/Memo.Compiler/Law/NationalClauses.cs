using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Aspect = Memo.Compiler.Questions.Aspect;

namespace Memo.Compiler.Law;

/// <summary>In what a measure goes beyond others.</summary>
internal enum Excess
{
    Reach,
    Condition,
    Duration,
    Strength,
    Remedy,
}

/// <summary>
/// A local measure against the national ones of its kind that follow from the same list: whether it applies to anybody, in any case and at any time, to whom
/// then none of them does, or none as strong, or none with as weak a remedy. What cannot be settled is not claimed.
/// </summary>
internal sealed class NationalClauses
{
    private readonly RulePack _pack;
    private readonly Measure _local;
    private readonly ListDefinition _list;
    private readonly ImmutableArray<Measure> _national;
    private readonly Lazy<WithinPack> _within;

    public NationalClauses(RulePack pack, Measure local, ListDefinition list)
    {
        (_pack, _local, _list) = (pack, local, list);
        _within = new(() => new WithinPack(pack));
        _national =
        [
            .. pack.Measures.Where(m =>
                m.Kind == local.Kind
                && !Locality.IsLocal(m.Instrument)
                && !m.Instrument.IsDraft
                && m.Covers.Contains(list)
                && local.Item.SelfAndParents().Contains(m.Item)
                && !(Force.Of(m).Until < Force.Of(local).From)
                && !(Force.Of(local).Until < Force.Of(m).From)),
        ];
    }

    /// <summary>In what it goes beyond the national measure that comes nearest; null where there is none, or it goes beyond none.</summary>
    public (Measure National, ImmutableArray<Excess> Kinds)? Exceeded()
    {
        if (_national.IsEmpty)
        {
            return null;
        }

        var beyondAll = IsBeyond(_national);
        var stronger = IsBeyond([.. _national.Where(IsAsStrong)]);
        var weaker = IsBeyond([.. _national.Where(IsHeardAsWell)]);
        if (!beyondAll && !stronger && !weaker)
        {
            return null;
        }

        var (nearest, beyond) = _national.Select(m => (Measure: m, Beyond: Beyond(m))).OrderBy(m => m.Beyond.Length).First();
        return (
            nearest,
            [
                .. beyondAll ? beyond : [],
                .. stronger && !IsAsStrong(nearest) ? new[] { Excess.Strength } : [],
                .. weaker && !IsHeardAsWell(nearest) ? new[] { Excess.Remedy } : [],
            ]);
    }

    /// <summary>Whether it applies where none of these does.</summary>
    private bool IsBeyond(ImmutableArray<Measure> national) => Exceeds(
        Condition.AllOf(Reach(_local), Claims.Of(_local), GoesOn(_local)),
        Condition.AnyOf(national.Select(m => Condition.AllOf(KnownReach(m), KnownClaims(m), KnownDuration(m)))));

    private ImmutableArray<Excess> Beyond(Measure national) =>
    [
        .. Exceeds(Reach(_local), KnownReach(national)) ? new[] { Excess.Reach } : [],
        .. Exceeds(Claims.Of(_local), KnownClaims(national)) ? new[] { Excess.Condition } : [],
        .. Exceeds(GoesOn(_local), KnownDuration(national)) ? new[] { Excess.Duration } : [],
    ];

    /// <summary>On some day on which the local measure is in force, for some entry that a term of the list holds.</summary>
    private bool Exceeds(Condition local, Condition national)
    {
        var inForce = Part.AllOf(Measures.Parts(_local, _pack).Where(part => part.Aspect == Aspect.Force));
        var terms = Standings.TermsOf(_list, _pack);
        var held = terms.IsEmpty ? Condition.Always : Condition.AnyOf(terms.Select(term => term.Applies));
        return _within.Value.CanBe(_list, Condition.AllOf(inForce, held, local, Condition.Negate(national))) == true;
    }

    private Condition Reach(Measure measure) => Part.AllOf(Measures.Parts(measure, _pack).Where(part => part.Aspect == Aspect.Reach));

    /// <summary>It has begun and is neither over nor suspended nor lifted.</summary>
    private Condition GoesOn(Measure measure) => Condition.AllOf(
        Part.AllOf(Measures.Parts(measure, _pack).Where(part => part.Aspect == Aspect.Standing)),
        Condition.Negate(Condition.AnyOf(Measures.Blockers(measure, _pack).Where(b => b.Kind != WithheldKind.Exemption).Select(b => b.Condition))));

    // What was not read or not confirmed of the national measure may be as wide as anything: no verdict turns on it.

    private Condition KnownReach(Measure measure) => measure.On.IsGiven && IsConfirmed(measure, "on") ? Reach(measure) : Condition.Always;

    private static Condition KnownClaims(Measure measure) => IsConfirmed(measure, "when", "unless", "grounds") ? Claims.Of(measure) : Condition.Always;

    private Condition KnownDuration(Measure measure) => measure.Lasts.IsGiven && IsConfirmed(measure, "lasts", "ended", "suspended", "lifted") ? GoesOn(measure) : Condition.Always;

    private bool IsAsStrong(Measure national) =>
        !national.Strength.IsGiven
        || !IsConfirmed(national, "strength")
        || !_local.Strength.IsGiven
        || Strengths.Weight(national.Strength.Value) >= Strengths.Weight(_local.Strength.Value);

    /// <summary>The rules of the list hear whoever is on it, by whichever measure.</summary>
    private bool IsHeardAsWell(Measure national)
    {
        ImmutableArray<Remedy> local = [.. Ways(_local), .. _pack.Rules.Where(rule => rule is not Measure && rule.Covers.Contains(_list)).SelectMany(Ways)];
        return local.Any(way => way.Absence.MayBeThere(_local.Instrument))
            || Ways(national).Where(way => way.Absence == Absence.Given).All(way => local.Any(own => Remedies.IsAsGood(own, way)));
    }

    private static IEnumerable<Remedy> Ways(Rule rule) => rule.Remedies.Concat(rule.Instrument.Remedies);

    private static bool IsConfirmed(Rule rule, params string[] clauses) =>
        !rule.Honesty.UnverifiedClauses.Any(clause => clauses.Any(name => clause == name || clause.StartsWith(name + " ", StringComparison.Ordinal)));
}
