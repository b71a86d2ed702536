using System.Diagnostics;
using System.Globalization;
using System.Text;
using Memo.Cli;

namespace Memo.Tools.Tests.Screening;

/// <summary>The process itself, killed without a word.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly Folder _folder = Ferry.InFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_process_had_done_is_taken_up_and_ends_as_if_it_had_not_been_killed()
    {
        var register = new StringBuilder("id,list,subject,decided,passengers_at_risk\n");
        for (var i = 0; i < 600_000; i++)
        {
            register.Append(CultureInfo.InvariantCulture, $"E-{i},{(i % 100 == 0 ? "no_such_list" : "ferry_defaulter")},legal_person,2020-{(i % 12) + 1:D2}-{(i % 28) + 1:D2},{i % 90} persons\n");
        }

        var listings = _folder.Write("register.csv", register.ToString());
        var (undisturbed, killed) = (listings + ".a", listings + ".b");
        Assert.Equal((0, "600,000 records read: 594,000 screened, 6,000 rejected."), Finished(Start(listings, undisturbed)));

        using (var process = Start(listings, killed))
        {
            while (!File.Exists(killed + ".state") && !process.HasExited)
            {
                Thread.Yield();
            }

            process.Kill();
            process.WaitForExit();
        }

        Assert.False(File.Exists(killed));
        var (code, said) = Finished(Start(listings, killed));

        Assert.Equal(0, code);
        Assert.StartsWith("Taken up after line ", said, StringComparison.Ordinal);
        Assert.All(["", ".rejects.csv", ".summary.json"], kind => Assert.Equal(File.ReadAllBytes(undisturbed + kind), File.ReadAllBytes(killed + kind)));
    }

    private Process Start(string listings, string output)
    {
        string[] arguments = [typeof(MemoCommand).Assembly.Location, "screen", _folder.Path, "--listings", listings, "--as-of", "2021-06-01", "--out", output];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    private static (int ExitCode, string FirstLine) Finished(Process process)
    {
        using (process)
        {
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said.Split('\n')[0]);
        }
    }
}
