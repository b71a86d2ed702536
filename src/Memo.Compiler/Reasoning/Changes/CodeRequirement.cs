using System.Globalization;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Value = Memo.Compiler.Evaluation.Value;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>Codes that meet a requirement.</summary>
/// <param name="beginning">What is known of the code; empty where it may be any.</param>
internal sealed class CodeRequirement(Requirement requirement, string beginning)
{
    /// <summary>Beginnings that rules rarely name, for a code that must not be one of those named.</summary>
    private static readonly ImmutableArray<string> Others = ["99", "Z9", "98", "Y9", "97", "X9"];

    /// <summary>So many within one code: a rule on entries that cannot be may name the first.</summary>
    private const int MostWithin = 3;

    private readonly ImmutableArray<Predicate> _predicates = requirement.Dimension.Predicates;

    /// <summary>Codes that the rules name, codes within these that run into no longer one that they name, and some other.</summary>
    public IEnumerable<string> Codes() => Named
        .Append(beginning)
        .Where(code => code.Length > 0)
        .Distinct()
        .OrderBy(code => code, StringComparer.Ordinal)
        .SelectMany(code => Within(code).Prepend(code))
        .Concat(Others)
        .Where(code => code.StartsWith(beginning, StringComparison.Ordinal) && IsAdmitted(code));

    private IEnumerable<string> Named => _predicates.Cast<Predicate.BeginsWith>().SelectMany(p => p.Prefixes);

    /// <summary>Some codes with two more digits; none where the rules name no longer code, so that the code itself will do.</summary>
    private IEnumerable<string> Within(string code)
    {
        var longer = Named.Where(named => named.Length > code.Length && named.StartsWith(code, StringComparison.Ordinal)).ToArray();
        return Enumerable.Range(1, 99)
            .Select(n => code + n.ToString("00", CultureInfo.InvariantCulture))
            .Where(other => !longer.Any(l => l.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(l, StringComparison.Ordinal)))
            .Take(longer.Length == 0 ? 0 : MostWithin);
    }

    /// <summary>Whatever longer code a short one may turn out to be.</summary>
    private bool IsAdmitted(string code) => Candidates.CodesUnder([new Value.Code(code)], _predicates).Cast<Value.Code>().All(possible =>
        requirement.Admits([.. _predicates.Cast<Predicate.BeginsWith>().Select(p => p.Prefixes.Any(prefix => possible.Text.StartsWith(prefix, StringComparison.Ordinal)))]));
}
