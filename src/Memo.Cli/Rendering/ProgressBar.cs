using System.Globalization;

namespace Memo.Cli.Rendering;

/// <summary>How far long work has come, on one line of a terminal; nothing where there is none.</summary>
internal sealed class ProgressBar(Screen screen)
{
    private const int Width = 40;
    private bool _isShown;

    /// <param name="part">From 0 to 1.</param>
    public void Show(double part)
    {
        if (!screen.IsTerminal)
        {
            return;
        }

        var full = (int)(part * Width);
        screen.Writer.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {part,4:P0}"));
        screen.Writer.Flush();
        _isShown = true;
    }

    public void Clear()
    {
        if (_isShown)
        {
            screen.Writer.Write("\r" + new string(' ', Width + 8) + "\r");
        }
    }
}
