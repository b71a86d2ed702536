using System.CommandLine;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>Listings to count by whether they change.</summary>
/// <param name="Fewest">Smaller counts are not told.</param>
/// <param name="Mapping">The file that says what the columns of a register mean; null for none.</param>
/// <param name="Rejects">The file for records that cannot be read; null for none.</param>
internal sealed record AskedImpact(string Path, CalendarDate AsOf, int Fewest, string? Mapping, string? Rejects);

/// <summary>The options by which changed listings are counted.</summary>
internal sealed class ImpactOptions
{
    public static readonly Localized NeedsDay = new(
        "--listings needs --as-of and a date: on that day both versions are asked.",
        "--listings 需要 --as-of 和日期：以该日询问两个版本。");

    public static readonly Localized NeedsListings = new(
        "--as-of, --mapping, --rejects and --suppress-below say how listings are counted: they need --listings and a file.",
        "--as-of、--mapping、--rejects、--suppress-below 用于统计记录，须与 --listings 和文件同用。");

    private const int UsualFewest = 10;

    private readonly Option<string?> _listings = new("--listings") { Description = "FILE" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "a date: 2026-06-01" };
    private readonly Option<int> _fewest = new("--suppress-below") { Description = "COUNT", DefaultValueFactory = _ => UsualFewest };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "FILE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "FILE" };

    public ImpactOptions(Command command)
    {
        command.Add(_listings);
        command.Add(_asOf);
        command.Add(_fewest);
        command.Add(_mapping);
        command.Add(_rejects);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_listings) is not null && !CalendarDate.TryParse(result.GetValue(_asOf), out _))
            {
                result.AddError(NeedsDay.English);
            }
            else if (result.GetValue(_listings) is null && new Option[] { _asOf, _fewest, _mapping, _rejects }.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError(NeedsListings.English);
            }
        });
    }

    /// <summary>Null where no listings are given.</summary>
    public AskedImpact? Asked(ParseResult parsed) => parsed.GetValue(_listings) is { } path && CalendarDate.TryParse(parsed.GetValue(_asOf), out var asOf)
        ? new AskedImpact(path, asOf, parsed.GetValue(_fewest), parsed.GetValue(_mapping), parsed.GetValue(_rejects))
        : null;
}
