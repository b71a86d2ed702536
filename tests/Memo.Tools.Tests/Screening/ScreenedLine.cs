using Memo.Compiler.Evaluation;
using Memo.Hosting.Wording;

namespace Memo.Tools.Tests.Screening;

internal static class ScreenedLine
{
    /// <summary>What screening has to write of an entry of which the reference evaluator says this.</summary>
    public static string Of(Result result) => string.Join(
        ',',
        result.Entry.Id,
        result.Entry.List.Name.Id,
        FixedWords.Standing.Id(result.Standing.State),
        string.Join(' ', result.Triggered.Select(t => t.Measure.QualifiedId).Order(StringComparer.Ordinal)),
        string.Join(' ', result.Undetermined.Select(u => u.Measure.QualifiedId).Order(StringComparer.Ordinal)));
}
