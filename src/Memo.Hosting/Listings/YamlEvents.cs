using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Memo.Hosting.Listings;

/// <summary>The events of a YAML text one by one, and their places.</summary>
internal sealed class YamlEvents(SourceText source)
{
    private readonly Parser _parser = new(new StringReader(source.Text));
    private long _reached;

    /// <summary>The last place that was read well, or where the parser stopped.</summary>
    public Location Here => new(source, Clip(_reached, _reached + 1));

    /// <summary>The next event; null at the end and where the text is malformed.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            if (!_parser.MoveNext() || _parser.Current is not { } current)
            {
                return null;
            }

            _reached = Math.Max(_reached, current.End.Index);
            return current;
        }
        catch (YamlException exception)
        {
            _reached = Math.Max(_reached, exception.End.Index);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner throws these too for some malformed texts: `a: [1` before `b: 2` on the next line.
            return null;
        }
    }

    public Location At(ParsingEvent e) => new(source, Clip(e.Start.Index, e.End.Index));

    /// <summary>A group from its first sign to its closing bracket, or to its last item where it has none.</summary>
    public Location From(ParsingEvent start, ParsingEvent end, InputNode? last)
    {
        var closing = end.End.Index < source.Text.Length && source.Text[(int)end.End.Index] is ']' or '}' ? end.End.Index + 1 : 0;
        return new Location(source, Clip(start.Start.Index, Math.Max(closing, last?.Location.Span.End ?? end.End.Index)));
    }

    private TextSpan Clip(long start, long end)
    {
        var first = (int)Math.Clamp(start, 0, source.Text.Length);
        return TextSpan.Between(first, (int)Math.Clamp(end, first, source.Text.Length));
    }
}
