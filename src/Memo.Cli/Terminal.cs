using System.Text;
using Memo.Cli.Rendering;

namespace Memo.Cli;

/// <summary>Where results go, and where everything else goes.</summary>
public sealed class Terminal(Screen output, Screen error)
{
    /// <summary>Narrower than this, an account cannot be laid out.</summary>
    private const int LeastWidth = 40;

    public Screen Output { get; } = output;

    public Screen Error { get; } = error;

    /// <summary>The streams of this process, in colour where a person reads them and has not asked for none.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var wanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            new Screen(Console.Out, wanted && !Console.IsOutputRedirected, Width()),
            new Screen(Console.Error, wanted && !Console.IsErrorRedirected) { IsTerminal = !Console.IsErrorRedirected });
    }

    /// <summary>That of the terminal where there is one.</summary>
    private static int Width()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? Screen.UsualWidth : Math.Max(LeastWidth, Console.WindowWidth);
        }
        catch (IOException)
        {
            return Screen.UsualWidth;
        }
    }
}
