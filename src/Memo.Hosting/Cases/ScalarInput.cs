using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>Single values and lists of them, as a case file writes them.</summary>
internal static class ScalarInput
{
    public static bool IsNone(this InputNode node) => node is InputNode.Scalar { Value: "" or CaseKeys.None or CaseKeys.NoneInChinese };

    public static InputNode.Scalar? Text(this InputNode node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is InputNode.Scalar { Value.Length: > 0 } scalar)
        {
            return scalar;
        }

        diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new("A single word or text", "单个词语或文本")));
        return null;
    }

    /// <summary>A list, or one value in its place; nothing and <c>none</c> are the empty list.</summary>
    public static ImmutableArray<InputNode.Scalar> Texts(this InputNode node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var items = node.IsNone() ? [] : node is InputNode.Sequence sequence ? sequence.Items : [node];
        return [.. items.Select(item => item.Text(diagnostics)).OfType<InputNode.Scalar>()];
    }

    /// <summary>Names with what is said of each; nothing and <c>none</c> are the empty group.</summary>
    public static ImmutableArray<InputPair> Pairs(this InputNode node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is InputNode.Map map)
        {
            return map.Pairs;
        }

        if (!node.IsNone())
        {
            diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new("A group of names and values, { name: value },", "一组名称和值（{ 名称: 值 }）")));
        }

        return [];
    }

    public static CalendarDate? Date(this InputNode node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node.Text(diagnostics) is not { } text)
        {
            return null;
        }

        if (DateReader.Read(text.Value) is { } days && days.First == days.Last)
        {
            return days.First;
        }

        diagnostics.Add(CaseDiagnostics.NotADate(node.Location, text.Value));
        return null;
    }

    public static T? Word<T>(this InputNode node, WordTable<T> table, ImmutableArray<Diagnostic>.Builder diagnostics) where T : struct, Enum
    {
        if (node.Text(diagnostics) is not { } text)
        {
            return null;
        }

        var word = table.Read(text.Value);
        if (word is null)
        {
            var choices = string.Join(", ", table.Words.Select(known => known.Id));
            diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new($"One of {choices}", $"以下之一：{string.Join("、", table.Words.Select(known => known.Said.Chinese))}")));
        }

        return word;
    }
}
