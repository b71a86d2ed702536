using System.CommandLine;

namespace Memo.Cli.Usage;

/// <summary>What is asked of the cases beside whether they pass.</summary>
/// <param name="AtLeast">Percent of what is reachable; null for no threshold.</param>
/// <param name="Out">The file for the cases that are missing; null for the standard output.</param>
internal sealed record AskedCoverage(bool IsShown, int? AtLeast, bool IsSuggested, string? Out)
{
    public bool IsAsked => IsShown || AtLeast is not null || IsSuggested;
}

/// <summary>The options by which it is asked which tests the cases show to matter.</summary>
internal sealed class CoverageOptions
{
    private readonly Option<bool> _coverage = new("--coverage") { Description = "no value" };
    private readonly Option<int?> _atLeast = new("--coverage-at-least") { Description = "a whole percentage from 0 to 100" };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "no value" };
    private readonly Option<string?> _out = new("--out") { Description = "FILE" };

    public CoverageOptions(Command command)
    {
        command.Add(_coverage);
        command.Add(_atLeast);
        command.Add(_suggest);
        command.Add(_out);
        _atLeast.Validators.Add(result =>
        {
            if (result.Tokens is not [var token] || !int.TryParse(token.Value, out var percent) || percent is < 0 or > 100)
            {
                result.AddError("not a percentage");
            }
        });
        _out.Validators.Add(result =>
        {
            if (result.Parent is { } all && !all.GetValue(_suggest))
            {
                result.AddError("--out needs --suggest");
            }
        });
    }

    public AskedCoverage Asked(ParseResult parsed) =>
        new(parsed.GetValue(_coverage), parsed.GetValue(_atLeast), parsed.GetValue(_suggest), parsed.GetValue(_out));
}
