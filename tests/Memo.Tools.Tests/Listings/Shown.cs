using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;

namespace Memo.Tools.Tests.Listings;

/// <summary>What was read, or what was wrong and where, in one line: tests compare these.</summary>
internal static class Shown
{
    public static string Of((InputNode? Input, ImmutableArray<Diagnostic> Diagnostics) read) =>
        read.Diagnostics.IsEmpty ? Of(read.Input!) : string.Join("; ", read.Diagnostics.Select(Of));

    public static string Of(Diagnostic diagnostic) => $"{diagnostic.Code} {diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}";

    public static string Of(InputNode node) => node switch
    {
        InputNode.Scalar scalar => scalar.Value,
        InputNode.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        InputNode.Map map => $"{{{string.Join(", ", map.Pairs.Select(pair => $"{pair.Key.Value}: {Of(pair.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Every node with the text it stands for.</summary>
    public static string Places(InputNode node)
    {
        var text = new StringBuilder();
        Append(node);
        return text.ToString();

        void Append(InputNode next)
        {
            text.Append(next.Location.Source.Text.AsSpan(next.Location.Span.Start, next.Location.Span.Length)).Append('|');
            foreach (var child in Children(next))
            {
                Append(child);
            }
        }
    }

    private static IEnumerable<InputNode> Children(InputNode node) => node switch
    {
        InputNode.Sequence sequence => sequence.Items,
        InputNode.Map map => map.Pairs.SelectMany(pair => new[] { pair.Key, pair.Value }),
        _ => [],
    };
}
