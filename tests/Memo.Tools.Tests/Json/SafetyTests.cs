using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Tools.Tests.Json;

public sealed class SafetyTests
{
    [Fact]
    public void Chinese_stays_readable_and_what_deceives_or_breaks_out_is_escaped()
    {
        var text = "失信（一）《法》“x” </script>\u202E\u200B\u0007";
        var diagnostic = new Diagnostic("MEMO0000", Severity.Error, new Location(new SourceText("a.memo", ""), default), new(text, text), new("", ""));

        var json = DiagnosticsJson.Of([diagnostic]);

        Assert.Contains("""失信（一）《法》“x” \u003C/script\u003E\u202E\u200B\u0007""", json, StringComparison.Ordinal);
    }
}
