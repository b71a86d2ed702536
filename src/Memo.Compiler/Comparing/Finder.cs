using Memo.Compiler.Diagrams;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What was found of one difference.</summary>
/// <param name="Witness">Confirmed by running both versions; null where there is no difference, or none was confirmed.</param>
/// <param name="IsOpen">It could neither be shown nor ruled out.</param>
/// <param name="Mistaken">Dossiers that should have shown it and did not: a fault of the comparison.</param>
internal sealed record Found(Witness? Witness, bool IsOpen, ImmutableArray<Witness> Mistaken)
{
    public static readonly Found Nothing = new(null, false, []);
}

/// <summary>A condition of the old version that holds together with one of the new version: the simplest dossier for it, or the proof that there is none.</summary>
internal sealed class Finder
{
    /// <summary>More dossiers that do not show what they should are not tried.</summary>
    private const int MostMistaken = 40;

    private readonly Version _old;
    private readonly Version _now;
    private readonly SharedGuards _guards;
    private readonly WitnessBuilder _builder;
    private readonly OtherEntriesFinder _others;
    private readonly Cost _cost;

    private readonly CalendarDate _since;

    /// <param name="since">Where nothing asks for an earlier day, the first of the days asked about.</param>
    public Finder(Version old, Version now, SharedGuards guards, CalendarDate since)
    {
        (_old, _now, _guards, _since) = (old, now, guards, since);
        _builder = new WitnessBuilder(old.Alignment);
        _others = new OtherEntriesFinder(old, now, guards, _builder);
        _cost = new Cost(old.Alignment);
    }

    /// <param name="isCertain">Both answers are certain, so that a dossier that gives less and has them is as good.</param>
    public Found Find(ListDefinition list, Condition inOld, Condition inNew, Func<WitnessOf, WitnessOf, bool> confirms, bool isCertain)
    {
        if (inOld is Condition.Constant { Value: false } || inNew is Condition.Constant { Value: false })
        {
            return Found.Nothing;
        }

        try
        {
            return Search(list, inOld, inNew, confirms, isCertain);
        }
        catch (BeyondLimitException)
        {
            return new Found(null, true, []);
        }
    }

    private Found Search(ListDefinition list, Condition inOld, Condition inNew, Func<WitnessOf, WitnessOf, bool> confirms, bool isCertain)
    {
        var space = new Space([(inOld, Side.Old), (inNew, Side.New)], _old.Alignment.SharedKinds, _guards.AreShared);
        var diagram = space.And(space.Of(inOld, Side.Old), space.Of(inNew, Side.New));
        var days = new ChoicesToDays(_old.Alignment, LiftsOn(list), _since);
        bool IsPossible(IReadOnlyList<Choice> choices) => choices[choices.Count - 1].Axis switch
        {
            { IsAboutDates: true } => days.ArePossible(choices),
            { Variable: Variable.Listed } => WithOthers(choices, days) is not null,
            _ => true,
        };
        var ways = new Ways(space, _cost.Of, IsPossible);
        var mistaken = ImmutableArray.CreateBuilder<Witness>();
        foreach (var way in ways.Through(diagram))
        {
            if (Make(list, way, days) is not { } draft)
            {
                continue;
            }

            if (Shows(draft) is { } witness)
            {
                return new Found(isCertain ? Simplest(draft, witness, Shows) : witness, false, mistaken.ToImmutable());
            }

            if (Make(list, Completed.Of(way, space, _cost.Of, IsPossible), days) is { } complete)
            {
                if (Shows(complete) is { } shown)
                {
                    return new Found(isCertain ? Simplest(complete, shown, Shows) : shown, false, mistaken.ToImmutable());
                }

                mistaken.Add(Run(complete));
            }

            if (mistaken.Count >= MostMistaken)
            {
                return new Found(null, true, mistaken.ToImmutable());
            }
        }

        return new Found(null, ways.GaveUp || mistaken.Count > 0, mistaken.ToImmutable());

        Witness? Shows(Draft draft) => Run(draft) is var witness && confirms(witness.Old, witness.New) ? witness : null;
    }

    /// <summary>Null if no dossier can say it.</summary>
    private Draft? Make(ListDefinition list, IReadOnlyList<Choice> choices, ChoicesToDays days) =>
        WithOthers(choices, days) is var (found, others) && _builder.Draft(list, choices, found) is { } draft ? draft with { Others = others } : null;

    /// <summary>The earliest day on which there are such other entries too.</summary>
    private (Days Days, ImmutableArray<Draft> Others)? WithOthers(IReadOnlyList<Choice> choices, ChoicesToDays toDays)
    {
        if (toDays.Find(choices) is not { } first)
        {
            return null;
        }

        if (_others.Find(choices, first.AsOf) is { } others)
        {
            return (first, others);
        }

        foreach (var day in _others.TurningDays(choices).Where(d => d > first.AsOf))
        {
            if (toDays.Find(choices, day) is { } later && _others.Find(choices, day) is { } then)
            {
                return (later, then);
            }
        }

        return null;
    }

    /// <summary>Without what both versions answer the same without.</summary>
    private static Witness Simplest(Draft draft, Witness witness, Func<Draft, Witness?> shows)
    {
        foreach (var step in Shortened.Steps(draft))
        {
            if (step(draft) is { } shorter && shows(shorter) is { } shown)
            {
                (draft, witness) = (shorter, shown);
            }
        }

        return witness;
    }

    private Witness Run(Draft draft) => new(Run(_old, draft), Run(_now, draft), draft.Days.AsOf);

    private WitnessOf Run(Version version, Draft draft)
    {
        var roles = _builder.RolesIn(version.Side, draft);
        var dossier = _old.Alignment.Lists.In(version.Side, draft.List) is null ? new Dossier { Entries = [] } : _builder.In(version.Side, draft);
        return new WitnessOf(dossier, roles, ReferenceEvaluator.Evaluate(version.Pack, dossier, draft.Days.AsOf, roles));
    }

    private ImmutableArray<LiftDays> LiftsOn(ListDefinition list) =>
    [
        .. new[] { _old, _now }.SelectMany(version => version.Pack.Measures
            .Where(m => _old.Alignment.Lists.In(version.Side, list) is { } own && m.Covers.Contains(own))
            .SelectMany(m => m.Lifts)
            .Distinct()
            .Where(l => l.Days is not null)
            .Select(l => new LiftDays(_old.Alignment.Facts.Of(l.Days!.Value.First), _old.Alignment.Facts.Of(l.Days.Value.Last), l.Longest, l.Counting))),
    ];
}
