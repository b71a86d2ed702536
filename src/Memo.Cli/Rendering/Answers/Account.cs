using System.Globalization;
using Memo.Compiler.Text;
using Spectre.Console.Rendering;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Lines of an account: headings, and labelled values one under the other.</summary>
internal sealed class Account(Screen screen, Naming naming)
{
    private const int LabelWidth = 14;

    public Naming Naming { get; } = naming;

    public void Line(string text = "", Ink ink = Ink.Plain) => screen.Line(text, ink);

    public void Heading(Localized text, int count)
    {
        screen.Line();
        screen.Line("  " + Naming.Say(text) + Naming.InBrackets(count.ToString(CultureInfo.InvariantCulture)), Ink.Strong);
    }

    /// <summary>A label and its value; nothing where there is no value.</summary>
    public void Field(Localized label, string? value, int indent = 6, Ink ink = Ink.Plain)
    {
        if (!string.IsNullOrEmpty(value))
        {
            screen.Write(new string(' ', indent)).Write(Padded(Naming.Say(label)), Ink.Dim).Line(value, ink);
        }
    }

    private static string Padded(string label) => label + new string(' ', Math.Max(1, LabelWidth - new Segment(label).CellCount()));
}
