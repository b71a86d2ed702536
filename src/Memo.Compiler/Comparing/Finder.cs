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

    public Found Find(ListDefinition list, Condition inOld, Condition inNew, Func<WitnessOf, WitnessOf, bool> confirms)
    {
        if (inOld is Condition.Constant { Value: false } || inNew is Condition.Constant { Value: false })
        {
            return Found.Nothing;
        }

        try
        {
            return Search(list, inOld, inNew, confirms);
        }
        catch (BeyondLimitException)
        {
            return new Found(null, true, []);
        }
    }

    private Found Search(ListDefinition list, Condition inOld, Condition inNew, Func<WitnessOf, WitnessOf, bool> confirms)
    {
        var space = new Space([(inOld, Side.Old), (inNew, Side.New)], _old.Alignment.SharedKinds, _guards.AreShared);
        var diagram = space.And(space.Of(inOld, Side.Old), space.Of(inNew, Side.New));
        var days = new ChoicesToDays(_old.Alignment, LiftsOn(list), _since);
        bool IsPossible(IReadOnlyList<Choice> choices) => !IsAboutDates(choices[choices.Count - 1]) || days.ArePossible(choices);
        var ways = new Ways(space, _cost.Of, IsPossible);
        var mistaken = ImmutableArray.CreateBuilder<Witness>();
        foreach (var way in ways.Through(diagram))
        {
            foreach (var complete in new[] { false, true })
            {
                var choices = complete ? Completed.Of(way, space, _cost.Of, IsPossible) : way;
                if (Make(list, choices, days) is not { } witness)
                {
                    continue;
                }

                if (confirms(witness.Old, witness.New))
                {
                    return new Found(witness, false, mistaken.ToImmutable());
                }

                if (complete)
                {
                    mistaken.Add(witness);
                }
            }

            if (mistaken.Count >= MostMistaken)
            {
                return new Found(null, true, mistaken.ToImmutable());
            }
        }

        return new Found(null, ways.GaveUp || mistaken.Count > 0, mistaken.ToImmutable());
    }

    private Witness? Make(ListDefinition list, IReadOnlyList<Choice> choices, ChoicesToDays toDays)
    {
        if (toDays.Find(choices) is not { } days || _builder.Draft(list, choices, days) is not { } draft || _others.Find(choices, days.AsOf) is not { } others)
        {
            return null;
        }

        draft = draft with { Others = others };
        return new Witness(Run(_old, draft), Run(_now, draft), days.AsOf);
    }

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

    private static bool IsAboutDates(Choice choice) => choice.Axis.Variable switch
    {
        Variable.Declared declared => declared.Fact.Type is FactType.Date,
        Variable.Elapsed or Variable.AsOfDate => true,
        _ => false,
    };
}
