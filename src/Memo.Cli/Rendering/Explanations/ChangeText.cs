using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning.Changes;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>A change and what follows from it: <c>if the fine is paid (fine_paid: yes): not triggered</c>.</summary>
internal static class ChangeText
{
    public static string Of(Naming naming, Change change, Rule rule)
    {
        var differences = string.Join(naming.Say(" and ", "，并且"), change.Differences.Select(difference => Of(naming, difference)));
        return naming.Say($"if {differences}: ", $"如果{differences}：") + FindingText.Brief(naming, change.Then, rule);
    }

    private static string Of(Naming naming, Difference difference) => difference.Text.In(naming.Language)
        + (difference.Value is { } value ? naming.InBrackets($"{naming.OfKey(difference.Key)}: {value.In(naming.Language)}") : "")
        + (difference is { Rank: Changeability.Open or Changeability.Act, DeterminedBy.IsEmpty: false } ? naming.Say($", determined by {naming.Of(difference.DeterminedBy)}", $"，由{naming.Of(difference.DeterminedBy)}认定") : "");
}
