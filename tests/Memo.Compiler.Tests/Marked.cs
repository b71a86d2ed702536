using System.Text;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests;

/// <summary>A text with places written in it as <c>[|…|]</c>: the text without the marks, and the places.</summary>
internal sealed record Marked(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static Marked Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            var pair = i + 1 < marked.Length ? marked.Substring(i, 2) : "";
            if (pair == "[|")
            {
                open.Push(text.Length);
                i++;
            }
            else if (pair == "|]")
            {
                spans.Add(TextSpan.Between(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new Marked(text.ToString(), [.. spans.OrderBy(s => s.Start)]);
    }
}
