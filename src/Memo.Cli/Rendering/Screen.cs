using Spectre.Console;

namespace Memo.Cli.Rendering;

/// <summary>Text for people, line by line. No text of a file reaches the terminal as a command to it.</summary>
public sealed class Screen
{
    /// <summary>Wider than any line: lines are left to the terminal to break.</summary>
    private const int Unbroken = 1_000_000;

    /// <summary>Where no terminal says how wide it is.</summary>
    public const int UsualWidth = 120;

    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _colours;

    public Screen(TextWriter writer, bool inColour, int width = UsualWidth)
    {
        Width = width;
        _writer = writer;
        _colours = inColour ? CreateConsole(writer) : null;
    }

    /// <summary>The columns that accounts are broken to.</summary>
    public int Width { get; }

    /// <summary>Whether a person watches: what is shown of work under way is only for them.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>For what the command line library prints itself.</summary>
    public TextWriter Writer => _writer;

    public Screen Write(string text, Ink ink = Ink.Plain)
    {
        var visible = VisibleText.Of(text);
        if (_colours is null || ink == Ink.Plain)
        {
            _writer.Write(visible);
        }
        else
        {
            _colours.Write(new Text(visible, StyleOf(ink)));
        }

        return this;
    }

    public void Line(string text = "", Ink ink = Ink.Plain)
    {
        Write(text, ink);
        _writer.Write('\n');
    }

    /// <summary>Text made by a writer that has escaped it already: JSON.</summary>
    public void Raw(string text)
    {
        _writer.Write(text);
        _writer.Write('\n');
    }

    private static IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Unbroken;
        return console;
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Strong => new Style(decoration: Decoration.Bold),
        Ink.Dim => new Style(Color.Grey),
        Ink.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Ink.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Ink.Good => new Style(Color.Green),
        _ => Style.Plain,
    };
}
