using System.Text;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>C# text, line by line, indented; lines end in a line feed on every machine.</summary>
internal sealed class CodeWriter
{
    private const int Step = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _indent * Step).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>A head and a body between braces.</summary>
    public CodeWriter Block(string head, Action body, string end = "}")
    {
        Line(head).Line("{");
        _indent++;
        body();
        _indent--;
        return Line(end);
    }

    /// <summary>Lines one step further in.</summary>
    public CodeWriter Indented(Action body)
    {
        _indent++;
        body();
        _indent--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
