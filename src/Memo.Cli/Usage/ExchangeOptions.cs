using System.CommandLine;

namespace Memo.Cli.Usage;

/// <summary>The options that name a register, what <c>memo screen</c> wrote of it, and what to write.</summary>
internal sealed class ExchangeOptions
{
    public ExchangeOptions(Command command, bool required)
    {
        Listings = new("--listings") { Description = "FILE", Required = required };
        Result = new("--result") { Description = "RESULT", Required = required };
        Output = new("--out") { Description = "FILE", Required = true };
        Format.AcceptOnlyFromAmong("csv", "ndjson");
        foreach (var option in new Option[] { Listings, Result, Output, Mapping, Role, Format })
        {
            command.Add(option);
        }
    }

    public Option<string?> Listings { get; }

    public Option<string?> Result { get; }

    public Option<string?> Mapping { get; } = new("--mapping") { Description = "FILE" };

    public Option<string[]> Role { get; } = new("--role") { Description = "A,B" };

    private Option<string> Output { get; }

    private Option<string> Format { get; } = new("--format") { Description = "csv or ndjson" };

    public AskedExchange Asked(ParseResult parsed) => new(
        parsed.GetValue(Listings), parsed.GetValue(Result), WrittenTo(parsed), WritesJson(parsed), parsed.GetValue(Mapping), parsed.GetValue(Role) ?? []);

    public string WrittenTo(ParseResult parsed) => parsed.GetValue(Output)!;

    public bool WritesJson(ParseResult parsed) => parsed.GetValue(Format) == "ndjson";
}

/// <param name="Mapping">Null for none.</param>
/// <param name="Roles">None: the listed subject itself.</param>
internal sealed record AskedExchange(string? Listings, string? Result, string Output, bool WritesJson, string? Mapping, string[] Roles);
