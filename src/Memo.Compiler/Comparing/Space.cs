using System.Diagnostics;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What a test asks about. Other entries are a question of their own for each version where the rules of their lists have changed.</summary>
internal readonly record struct Axis(Variable Variable, Side? Only)
{
    /// <summary>Whether its values and those of other such axes exclude each other.</summary>
    public bool IsAboutDates => Variable is Variable.AsOfDate or Variable.Elapsed or Variable.Declared { Fact.Type: FactType.Date };

    /// <summary>Whether all entries of one subject have the same value of it.</summary>
    public bool IsAboutSubject => Variable is Variable.KindOfParty or Variable.Declared { Fact: { Scope: FactScope.Subject, Type: not FactType.Date } };
}

/// <summary>One partition of all values for several conditions of both versions, and the conditions as diagrams over it.</summary>
internal sealed class Space
{
    /// <summary>More steps of joining than this are not made.</summary>
    private const long MostSteps = 5_000_000;

    private readonly DiagramFactory _diagrams = new(new Work(MostSteps));
    private readonly Dictionary<(Axis, Predicate), Diagram> _tests = [];
    private readonly Func<Guard, bool> _isShared;

    /// <param name="further">What else is to be told apart, of the same variables or of others.</param>
    /// <param name="isShared">Whether a guard asks the same in both versions.</param>
    /// <exception cref="BeyondLimitException">There are too many values to tell apart.</exception>
    public Space(
        IReadOnlyList<(Condition Condition, Side Side)> conditions, IEnumerable<Condition.Test> further, ImmutableArray<SubjectKind> kinds, Func<Guard, bool> isShared)
    {
        _isShared = isShared;
        var groups = conditions
            .SelectMany(c => ConditionWalk.TestsIn(c.Condition).Select(t => (Axis: AxisOf(t.Variable, c.Side), t.Predicate)))
            .Concat(further.Select(t => (Axis: new Axis(t.Variable, null), t.Predicate)))
            .GroupBy(t => t.Axis)
            .OrderBy(g => g.Key.IsAboutDates ? 0 : 1);
        foreach (var group in groups)
        {
            var dimension = Partition.Of(group.Key.Variable, "", [.. group.Select(t => t.Predicate).Distinct()], kinds);
            foreach (var predicate in dimension.Predicates)
            {
                var index = dimension.Predicates.IndexOf(predicate);
                _tests.Add((group.Key, predicate), _diagrams.Choose(Axes.Count, [.. dimension.Classes.Select(c => Diagram.End(c.Satisfies[index]))]));
            }

            Axes.Add((group.Key, dimension));
        }
    }

    /// <summary>
    /// Those about dates first, since only they exclude each other: once dates that go together are chosen, whatever is left can be. Else in
    /// the order of their first mention. A diagram's variables are their numbers.
    /// </summary>
    public List<(Axis Axis, Dimension Dimension)> Axes { get; } = [];

    /// <exception cref="BeyondLimitException">The diagrams are too large.</exception>
    public Diagram And(Diagram left, Diagram right) => _diagrams.And(left, right);

    /// <exception cref="BeyondLimitException">The diagram is too large.</exception>
    public Diagram Of(Condition condition, Side side, bool expected = true) => condition switch
    {
        Condition.Constant constant => Diagram.End(constant.Value == expected),
        Condition.Not not => Of(not.Operand, side, !expected),
        Condition.All all => Joined(all.Operands, expected, side, expected),
        Condition.Any any => Joined(any.Operands, !expected, side, expected),
        Condition.Test test => expected ? TestOf(test, side) : Opposite(TestOf(test, side)),
        _ => throw new UnreachableException($"No diagram for {condition.GetType().Name}."),
    };

    /// <summary>What the old version asks holds, and what the new one asks; or neither does.</summary>
    /// <exception cref="BeyondLimitException">The diagram is too large.</exception>
    public Diagram Alike(Condition old, Condition now) => _diagrams.Or(
        And(Of(old, Side.Old), Of(now, Side.New)), And(Of(old, Side.Old, expected: false), Of(now, Side.New, expected: false)));

    /// <summary>Every variable is of a class that is allowed.</summary>
    /// <exception cref="BeyondLimitException">The diagram is too large.</exception>
    public Diagram Only(Func<Choice, bool> isAllowed)
    {
        var only = Diagram.True;
        for (var i = 0; i < Axes.Count; i++)
        {
            var (axis, dimension) = Axes[i];
            var allowed = dimension.Classes.Select((c, n) => isAllowed(new Choice(axis, dimension, n, c.Parts[0]))).ToArray();
            only = allowed.All(a => a) ? only : And(only, _diagrams.Choose(i, [.. allowed.Select(Diagram.End)]));
        }

        return only;
    }

    /// <summary>Wherever a question about other entries is answered yes, those are that always are then too.</summary>
    /// <param name="implies">Whether the first of two such questions cannot be answered yes and the second no.</param>
    /// <exception cref="BeyondLimitException">The diagram is too large.</exception>
    public Diagram Implied(Func<Axis, Axis, bool> implies)
    {
        var asked = Axes.Select(a => a.Axis).Where(axis => axis.Variable is Variable.Listed).ToArray();
        Diagram Answered(Axis axis, bool isYes) => Only(choice => choice.Axis != axis || choice.IsYes == isYes);
        return asked
            .SelectMany(one => asked.Where(other => other != one && implies(one, other)).Select(other => (One: one, Other: other)))
            .Aggregate(Diagram.True, (all, pair) => And(all, _diagrams.Or(Answered(pair.One, isYes: false), Answered(pair.Other, isYes: true))));
    }

    private Diagram TestOf(Condition.Test test, Side side) => _tests[(AxisOf(test.Variable, side), test.Predicate)];

    private Diagram Joined(ImmutableArray<Condition> operands, bool both, Side side, bool expected) => operands.Reverse().Aggregate(
        Diagram.End(both),
        (rest, operand) => both ? _diagrams.And(Of(operand, side, expected), rest) : _diagrams.Or(Of(operand, side, expected), rest));

    private Diagram Opposite(Diagram test) => test.IsEnd
        ? Diagram.End(test == Diagram.False)
        : _diagrams.Choose(test.Variable, [.. test.Branches.Select(Opposite)]);

    private Axis AxisOf(Variable variable, Side side) =>
        new(variable, variable is Variable.Listed listed && !_isShared(listed.Guard) ? side : null);
}
