using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Lines of an account: sentences, and labelled values one under the other, broken to the width of the screen.</summary>
internal sealed class Account(Screen screen, Naming naming)
{
    private const int FieldIndent = 2;
    private const int LabelWidth = 12;

    public Naming Naming { get; } = naming;

    public void Line() => screen.Line();

    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns more before those after it.</param>
    public void Line(string text, Ink ink = Ink.Plain, int indent = 0, int hanging = 2)
    {
        var lines = LineWrap.Lines(text, screen.Width - indent, screen.Width - indent - hanging);
        foreach (var (number, line) in lines.Index())
        {
            screen.Write(new string(' ', number == 0 ? indent : indent + hanging)).Line(line, ink);
        }
    }

    /// <summary>A label and its values, each on a line of its own; nothing where there are none.</summary>
    public void Field(Localized label, Ink ink, params IEnumerable<string> values)
    {
        var name = Naming.Say(label);
        var before = FieldIndent + Math.Max(LabelWidth, LineWrap.Width(name) + 1);
        foreach (var value in values.Where(value => value.Length > 0))
        {
            screen.Write(new string(' ', FieldIndent)).Write(name, Ink.Dim).Write(new string(' ', before - FieldIndent - LineWrap.Width(name)));
            var room = screen.Width - before;
            foreach (var (number, line) in LineWrap.Lines(value, room, room - 2).Index())
            {
                screen.Write(new string(' ', number == 0 ? 0 : before + 2)).Line(line, ink);
            }

            name = "";
        }
    }

    public void Field(Localized label, params IEnumerable<string> values) => Field(label, Ink.Plain, values);
}
