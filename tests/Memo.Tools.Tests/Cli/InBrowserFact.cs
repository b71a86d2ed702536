using System.Diagnostics;

namespace Memo.Tools.Tests.Cli;

/// <summary>A fact that needs Chromium; skipped where there is none.</summary>
internal sealed class InBrowserFact : FactAttribute
{
    private static readonly string? Chromium = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public InBrowserFact()
    {
        if (Chromium is null)
        {
            Skip = "There is no Chromium here.";
        }
    }

    /// <summary>The page as the browser has read it.</summary>
    public static string Show(string path)
    {
        var start = new ProcessStartInfo(Chromium!, ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", new Uri(path).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        browser.ErrorDataReceived += (_, _) => { };
        browser.BeginErrorReadLine();
        var shown = browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        return shown;
    }
}
