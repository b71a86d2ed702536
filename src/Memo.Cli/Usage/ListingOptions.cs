using System.CommandLine;

namespace Memo.Cli.Usage;

/// <summary>The options by which a listing is asked about: the file, the date, the roles held.</summary>
internal sealed class ListingOptions
{
    private readonly Option<string?> _listing;
    private readonly Option<string?> _asOf;
    private readonly Option<string[]> _role = new("--role") { Description = "A,B" };

    public ListingOptions(Command command, bool required)
    {
        _listing = new("--listing") { Description = "FILE", Required = required };
        _asOf = CommonOptions.AsOf(required: false);
        command.Add(_listing);
        command.Add(_asOf);
        command.Add(_role);
    }

    public string? Listing(ParseResult parsed) => parsed.GetValue(_listing);

    /// <summary>Null where it is not given.</summary>
    public CalendarDate? AsOf(ParseResult parsed) => CalendarDate.TryParse(parsed.GetValue(_asOf), out var date) ? date : null;

    public string[] Roles(ParseResult parsed) => parsed.GetValue(_role) ?? [];
}
