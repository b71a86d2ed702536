using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>Variables by name; part of what is hashed, so it names everything the variable's value depends on.</summary>
internal static class VariableText
{
    public static string Of(Variable variable, ImmutableArray<SubjectKind> kinds) => variable switch
    {
        Variable.Declared declared => declared.Fact.Name.Id,
        Variable.Elapsed elapsed =>
            $"time from {elapsed.From.Name.Id} to {elapsed.To?.Name.Id ?? "the as-of date"} in {UnitOf(elapsed)}",
        Variable.OnGround ground => $"ground {ground.Ground.Name.Id}",
        Variable.HoldsRole role => $"role {role.Role.Name.Id}",
        Variable.KindOfParty => "subject",
        Variable.Listed listed => Of(listed.Guard, kinds),
        Variable.AsOfDate => "as-of date",
        Variable.Standing => "standing",
        _ => throw new UnreachableException($"No name for {variable.GetType().Name}."),
    };

    private static string UnitOf(Variable.Elapsed elapsed) => elapsed.Unit switch
    {
        DurationUnit.Days => "days",
        DurationUnit.Months => "months",
        DurationUnit.WorkingDays => $"working days of {elapsed.Calendar!.Name.Id}",
        _ => throw new UnreachableException($"No name for {elapsed.Unit}."),
    };

    private static string Of(Guard guard, ImmutableArray<SubjectKind> kinds)
    {
        var lists = guard.Lists.Select(l => l.Name.Id).Concat(guard.Colours.Select(c => "any " + c)).OrderBy(n => n, StringComparer.Ordinal);
        var with = guard.With is Condition.Constant { Value: true } ? "" : $" with ({ConditionToBoxes.Lower(guard.With, kinds)?.Text.Replace("\n", " | ") ?? "…"})";
        return $"{(guard.SinceOwnBeginning ? "since then listed" : guard.Ever ? "ever listed" : "listed")} in {string.Join(", ", lists)}{with}";
    }
}
