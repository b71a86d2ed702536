using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>Variables by name; part of what is hashed, so it names everything the variable's value depends on.</summary>
internal static class VariableText
{
    /// <param name="textOf">The text of the condition in a guard.</param>
    public static string Of(Variable variable, Func<Condition, string> textOf) => variable switch
    {
        Variable.Declared declared => declared.Fact.Name.Id,
        Variable.Elapsed elapsed =>
            $"time from {elapsed.From.Name.Id} to {elapsed.To?.Name.Id ?? "the as-of date"} in {UnitOf(elapsed)}",
        Variable.OnGround ground => $"ground {ground.Ground.Name.Id}",
        Variable.HoldsRole role => $"role {role.Role.Name.Id}",
        Variable.KindOfParty => "subject",
        Variable.Listed listed => Of(listed.Guard, textOf),
        Variable.AsOfDate => "as-of date",
        Variable.Standing standing => "standing" + GroundsOf(standing),
        _ => throw new UnreachableException($"No name for {variable.GetType().Name}."),
    };

    /// <summary>Nothing for the standing of the whole entry.</summary>
    public static string GroundsOf(Variable.Standing standing) =>
        standing.Grounds.IsEmpty ? "" : " on " + string.Join(", ", standing.Grounds.Select(g => g.Name.Id));

    private static string UnitOf(Variable.Elapsed elapsed) => elapsed.Unit switch
    {
        DurationUnit.Days => "days",
        DurationUnit.Months => "months",
        DurationUnit.WorkingDays => $"working days of {elapsed.Calendar!.Name.Id}{(elapsed.StartDayIncluded ? " with the start day" : "")}",
        _ => throw new UnreachableException($"No name for {elapsed.Unit}."),
    };

    private static string Of(Guard guard, Func<Condition, string> textOf)
    {
        var lists = guard.Lists.Select(l => l.Name.Id).Concat(guard.Colours.Select(c => "any " + c)).OrderBy(n => n, StringComparer.Ordinal);
        var with = guard.With is Condition.Constant { Value: true } ? "" : $" with ({textOf(guard.With).Replace("\n", " | ")})";
        return $"{(guard.SinceOwnBeginning ? "since then listed" : guard.Ever ? "ever listed" : "listed")} in {string.Join(", ", lists)}{with}";
    }
}
