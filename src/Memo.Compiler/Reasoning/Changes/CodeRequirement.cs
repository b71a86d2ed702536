using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>Codes that meet a requirement.</summary>
internal sealed class CodeRequirement(Requirement requirement)
{
    /// <summary>Beginnings that rules rarely name, for a code that must not be one of those named.</summary>
    private static readonly ImmutableArray<string> Others = ["99", "Z9", "98", "Y9", "97", "X9"];

    /// <summary>A code that the rules name, or some other; null where none of these will do.</summary>
    public string? Code() => Predicates
        .SelectMany(p => p.Prefixes)
        .OrderBy(p => p, StringComparer.Ordinal)
        .Concat(Others)
        .FirstOrDefault(code => requirement.Admits([.. Predicates.Select(p => p.Prefixes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)))]));

    private IEnumerable<Predicate.BeginsWith> Predicates => requirement.Dimension.Predicates.Cast<Predicate.BeginsWith>();
}
