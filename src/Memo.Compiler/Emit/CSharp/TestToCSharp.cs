using System.Diagnostics;
using System.Globalization;
using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>That a variable has one of the values of a box, as a call on a case <c>c</c>.</summary>
/// <param name="input">The variable as an input of this decision alone.</param>
/// <param name="admits">Which of its classes the box admits.</param>
internal sealed class TestToCSharp(PackNumbers numbers, PackIdentifiers names, TimeTests times, Variable variable, Input input, bool[] admits)
{
    public string Write() => variable switch
    {
        Variable.Declared declared => OfFact(declared.Fact),
        Variable.AsOfDate => $"c.AsOf({DayStretches()})",
        Variable.Elapsed => $"c.Time({times.NameOf(input, [.. PartsAdmitted()], admits[input.Never])})",
        Variable.OnGround ground => $"c.{(IsYes ? "" : "Not")}Ground(Ground.{names.Of(ground.Ground)})",
        Variable.HoldsRole role => $"c.{(IsYes ? "" : "Not")}Role(Role.{names.Of(role.Role)})",
        Variable.Listed listed => $"c.{(IsYes ? "" : "Not")}Listed(Guard.{names.Of(listed.Guard)})",
        Variable.KindOfParty => $"c.Subject({Array("Kind", Kinds(k => IsAdmitted(k), from: false))}, {Array("Kind", Kinds(k => !IsAdmitted(k), from: true))})",
        Variable.Standing { Grounds.IsEmpty: false } standing => $"c.StandingOn({Array("Ground", standing.Grounds.Select(names.Of))}, {States()})",
        Variable.Standing => $"c.Standing({States()})",
        _ => throw new UnreachableException($"No test of {variable.GetType().Name}."),
    };

    private bool IsYes => admits[input.ClassOf[1]];

    private string OfFact(Fact fact)
    {
        var name = "Fact." + names.Of(fact);
        return fact.Type switch
        {
            FactType.YesNo => $"c.{(IsYes ? "Is" : "IsNot")}({name})",
            FactType.Enumeration enumeration => $"c.OneOf({name}, {string.Join(", ", Values(enumeration))})",
            FactType.Code => $"c.Code({name}, {Texts(Prefixes(fact, isIncluded: true))}, {Texts(Prefixes(fact, isIncluded: false))})",
            FactType.Date => $"c.Date({name}, orNever: {(admits[input.Never] ? "true" : "false")}{Comma(DayStretches())}{DayStretches()})",
            _ => $"c.Number({name}, {NumberStretches()})",
        };
    }

    private IEnumerable<string> Values(FactType.Enumeration enumeration) =>
        enumeration.Values.Select((v, i) => (v, i)).Where(x => IsAdmitted(x.i)).Select(x => $"{Number(x.i)} /* {x.v.Id} */");

    /// <summary>First and last part of each stretch of parts that are admitted.</summary>
    private IEnumerable<(int First, int Last)> PartsAdmitted()
    {
        var parts = input.Points.Length + 1;
        for (var first = 0; first < parts; first++)
        {
            if (!IsAdmitted(first))
            {
                continue;
            }

            var last = first;
            while (last + 1 < parts && IsAdmitted(last + 1))
            {
                last++;
            }

            yield return (first, last);
            first = last;
        }
    }

    private string NumberStretches() => string.Join(", ", PartsAdmitted().Select(s =>
        $"({(s.First == 0 ? "0" : Number(input.Points[s.First - 1]))}, {(s.Last == input.Points.Length ? "long.MaxValue" : Number(input.Points[s.Last] - 1))})"));

    private string DayStretches() => string.Join(", ", PartsAdmitted().Select(s =>
    {
        var first = s.First == 0 ? CalendarDate.First : CalendarDate.FromCode(input.Points[s.First - 1]);
        var last = s.Last == input.Points.Length ? CalendarDate.Last : CalendarDate.FromCode(input.Points[s.Last]).AddDays(-1)!.Value;
        return $"({DayOf(first)}, {DayOf(last)})";
    }));

    private string States() => string.Join(", ", Enumerable.Range(0, input.ClassOf.Length).Where(IsAdmitted).Select(s => "StandingState." + (StandingState)s));

    /// <summary>Kinds at which membership changes on the way down the tree.</summary>
    private IEnumerable<string> Kinds(Func<int, bool> isHere, bool from) => numbers.Kinds
        .Select((kind, i) => (kind, i))
        .Where(k => isHere(k.i) && (k.kind.Parent is { } parent ? IsAdmitted(numbers.Of(parent)) : false) == from)
        .Select(k => names.Of(k.kind));

    private IEnumerable<string> Prefixes(Fact fact, bool isIncluded)
    {
        var nodes = times.PrefixesOf(fact);
        for (var node = 0; node < nodes.Length; node++)
        {
            var parent = System.Array.FindLastIndex(nodes, Math.Max(node - 1, 0), p => p != nodes[node] && nodes[node].StartsWith(p, StringComparison.Ordinal));
            var isAbove = parent >= 0 && IsAdmitted(parent);
            if (IsAdmitted(node) == isIncluded && isAbove != isIncluded)
            {
                yield return nodes[node];
            }
        }
    }

    private bool IsAdmitted(int part) => admits[input.ClassOf[part]];

    private static string DayOf(CalendarDate day) => day == CalendarDate.First ? "FirstDay"
        : day == CalendarDate.Last ? "LastDay"
        : $"Day({Number(day.Year)}, {Number(day.Month)}, {Number(day.Day)})";

    private static string Comma(string more) => more.Length == 0 ? "" : ", ";

    private static string Array(string of, IEnumerable<string> members) => $"[{string.Join(", ", members.Select(m => $"(int){of}.{m}"))}]";

    private static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpText.Literal))}]";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
