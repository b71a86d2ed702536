using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>
/// The smallest changes of a listing that give another answer. Every maximal box of the other answer is a way to it: what has to change are
/// the variables whose known values it does not admit. Each change is tried on the evaluator, and only what proves true is said.
/// </summary>
/// <remarks>
/// First only what is open or can still be done is free, and the rest is taken as it is known; then findings of the case; last, one at a
/// time, what the entry is. So the boxes stay few, and a change never asks for more than a nearer one does.
/// </remarks>
internal sealed class NearestChanges
{
    /// <summary>More are not looked for: of one rank, to one answer.</summary>
    public const int Most = 6;

    private const int MostTried = 48;

    /// <summary>That it could be another entry is said by example.</summary>
    private const int MostOfIdentity = 3;

    private readonly Inquiry _inquiry;
    private readonly View _view;
    private readonly Condition _question;
    private readonly List<(bool Holds, ImmutableHashSet<Lever> Levers, Change Change)> _found = [];

    private NearestChanges(Inquiry inquiry, View view)
    {
        var list = view.Situation.Entry.List;
        (_inquiry, _view, _question) = (inquiry, view, Standings.Inlined(inquiry.QuestionOn(list), list, inquiry.Pack));
    }

    /// <returns>The changes, nearest first, and whether some could not be looked for at a limit of the work.</returns>
    public static (ImmutableArray<Change> Changes, bool IsCut) Of(Inquiry inquiry, View view)
    {
        var nearest = new NearestChanges(inquiry, view);
        var isCut = false;
        foreach (var rank in new[] { Changeability.Act, Changeability.Record, Changeability.Identity })
        {
            foreach (var holds in Targets(view.Finding.Verdict))
            {
                isCut |= !nearest.Look(rank, holds);
            }
        }

        return (
            [.. nearest._found
                .Select(f => f.Change)
                .OrderBy(c => c.Rank)
                .ThenBy(c => c.Differences.Length)
                .ThenBy(c => c.Differences.Count(d => d.Value is not null))
                .ThenBy(c => c.Then.Verdict)
                .ThenByDescending(c => c.Then.Withheld?.Kind)
                .ThenBy(c => string.Join(" ", c.Differences.Select(d => d.Text.English)), StringComparer.Ordinal)
                .GroupBy(c => c.Rank)
                .SelectMany(rank => rank.Take(rank.Key == Changeability.Identity ? MostOfIdentity : int.MaxValue))],
            isCut);
    }

    /// <summary>Whether the question has to hold: the opposite of what it does, or either where that is not known.</summary>
    private static bool[] Targets(Verdict verdict) => verdict switch
    {
        Verdict.Undetermined => [true, false],
        Verdict.Triggered or Verdict.Open or Verdict.Allowed => [false],
        _ => [true],
    };

    /// <summary>False if there was too much to look through.</summary>
    private bool Look(Changeability free, bool holds)
    {
        var condition = Rewrite.Tests(_question, test => IsFree(test, free) ? test : Fixed(test));
        if (ConditionToBoxes.Lower(holds ? condition : Condition.Negate(condition), _inquiry.Pack.SubjectKinds) is not { } form)
        {
            return false;
        }

        var possible = form.Dimensions.Select(d => PossibleClasses.Of(d, _view.Knowledge)).ToArray();
        var ways = form.Boxes
            .Select(box => (Box: box, Levers: LeversFor(form, box, possible, free)))
            .Where(way => way.Levers is { IsEmpty: false } levers && (free == Changeability.Act || levers.Any(l => l.Rank == free)))
            .Where(way => free != Changeability.Identity || (way.Levers!.Count == 1 && way.Levers.All(l => holds || !Adds(l))))
            .OrderBy(way => way.Levers!.Count)
            .ThenBy(way => way.Levers!.Max(l => l.Rank));
        var (tried, found) = (0, 0);
        foreach (var (box, levers) in ways)
        {
            if (_found.Any(f => f.Holds == holds && f.Levers.IsProperSubsetOf(levers!)))
            {
                continue;
            }

            if (_inquiry.IsSpent)
            {
                return false;
            }

            if (found == Most || tried++ == MostTried)
            {
                break;
            }

            if (Realise(form, box, levers!, holds) is { } change && !_found.Any(f => SaysTheSame(f.Change, change)))
            {
                _found.Add((holds, levers!, change));
                found++;
            }
        }

        return true;
    }

    private bool IsFree(Condition.Test test, Changeability free) => Lever.On(test.Variable, [test.Predicate], _view.Knowledge).Any(l => l.Rank <= free);

    private Condition Fixed(Condition.Test test) => Evaluation.Decision.Decide(test, _view.Knowledge) switch
    {
        Truth.True => Condition.Always,
        Truth.False => Condition.Never,
        _ => test,
    };

    /// <summary>What has to be moved for the box to hold; null if something in its way cannot be.</summary>
    private ImmutableHashSet<Lever>? LeversFor(NormalForm form, Box box, ClassSet?[] possible, Changeability free)
    {
        var levers = ImmutableHashSet<Lever>.Empty;
        for (var d = 0; d < form.Dimensions.Length; d++)
        {
            if (box.Sets[d] == form.Dimensions[d].All || possible[d]?.IsSubsetOf(box.Sets[d]) == true)
            {
                continue;
            }

            // To find out more does not help where nothing that may be found out is in the box.
            var isRuledOut = possible[d]?.And(box.Sets[d]).IsEmpty == true;
            if (Lever.On(form.Dimensions[d].Variable, form.Dimensions[d].Predicates, _view.Knowledge)
                .Where(l => l.Rank <= free)
                .OrderBy(l => isRuledOut && l.Rank == Changeability.Open)
                .FirstOrDefault() is not { } lever)
            {
                return null;
            }

            levers = levers.Add(lever);
        }

        return levers;
    }

    private Change? Realise(NormalForm form, Box box, ImmutableHashSet<Lever> levers, bool holds)
    {
        var requirements = form.Dimensions.Select((d, i) => new Requirement(d, box.Sets[i])).Where(r => r.Classes != r.Dimension.All).ToImmutableArray();
        var (changed, differences) = (_view.Situation, new List<Difference>());
        foreach (var lever in levers.OrderBy(l => l.Rank).ThenBy(LeverOrder, StringComparer.Ordinal))
        {
            if (new LeverToDifference(_inquiry, changed).Of(lever, requirements) is not { } difference)
            {
                return null;
            }

            // Two levers may have one position in common: that there are no other entries at all.
            if (!differences.Any(d => d.Text == difference.Text))
            {
                differences.Add(difference);
                changed = difference.Instances[0].Apply(changed);
            }
        }

        var then = _inquiry.Find(changed);
        return IsThere(then, holds) ? Proved(Reduced(new Change([.. differences], then), holds)) : null;
    }

    /// <summary>Without what turns out not to be needed: what moved one lever may have moved another.</summary>
    private Change Reduced(Change change, bool holds)
    {
        foreach (var difference in change.Differences.Where(_ => change.Differences.Length > 1))
        {
            var less = change with { Differences = change.Differences.Remove(difference) };
            if (!less.Differences.IsEmpty && _inquiry.Find(less.ApplyTo(_view.Situation)) is var then && IsThere(then, holds))
            {
                change = less with { Then = then };
            }
        }

        return change;
    }

    /// <summary>With as many values as are allowed by its bounds, which are tried too; at the least with the one that was tried already.</summary>
    private Change Proved(Change change)
    {
        while (!IsTrueOfBounds(change))
        {
            change = change with { Differences = [.. change.Differences.Select(d => d.Narrower ?? d)] };
        }

        return change;
    }

    private bool IsTrueOfBounds(Change change) =>
        Enumerable.Range(1, change.Differences.Max(d => d.Instances.Length) - 1).All(i =>
            _inquiry.Find(change.ApplyTo(_view.Situation, i)) is var then && then.IsLike(change.Then) && then.Standing.State != StandingState.Inadmissible);

    /// <summary>One more ground, one more role: nobody is helped by it.</summary>
    private bool Adds(Lever lever) => lever switch
    {
        Lever.OfGround on => _view.Situation.Entry.Grounds?.Contains(on.Ground) != true,
        Lever.OfRole held => !_view.Situation.Roles.Contains(held.Role),
        _ => false,
    };

    private static bool IsThere(Finding then, bool holds) => then.Standing.State != StandingState.Inadmissible && then.Verdict switch
    {
        Verdict.Triggered or Verdict.Open or Verdict.Allowed => holds,
        Verdict.Undetermined => false,
        _ => !holds,
    };

    private static bool SaysTheSame(Change one, Change other) =>
        one.Then.Verdict == other.Then.Verdict && one.Differences.Select(d => d.Text).SequenceEqual(other.Differences.Select(d => d.Text));

    private static string LeverOrder(Lever lever) => lever switch
    {
        Lever.OfFact fact => fact.Fact.Name.Id,
        Lever.OfGround ground => ground.Ground.Name.Id,
        Lever.OfRole role => role.Role.Name.Id,
        Lever.OfGuard guard => ConditionNames.Of(guard.Guard),
        _ => "",
    };
}
