using Memo.Cli;
using Memo.Cli.Rendering;

namespace Memo.Tools.Tests.Cli;

/// <summary>What one run of the command said and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    public static Ran Memo(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = MemoCommand.Run(arguments, new Terminal(new Screen(output, inColour: false), new Screen(error, inColour: false)));
        return new Ran(code, output.ToString(), error.ToString());
    }
}
