using System.CommandLine;
using System.CommandLine.Parsing;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>The options by which a form that came back is checked, and that they are not mixed with those by which one is made.</summary>
internal sealed class CheckOptions
{
    public static readonly Localized NeedsRegister = new(
        "A form is made of --listings and --result; one that came back is checked with --check.",
        "制作反馈表需要 --listings 与 --result；核对收回的反馈表用 --check。");

    public static readonly Localized NeedsForm = new(
        "--check needs --issued and the form as it was sent out, and --as-of and the day of the check.",
        "--check 需要 --issued 和发出时的反馈表，以及 --as-of 和核对日。");

    public static readonly Localized NeedsNothingElse = new(
        "--check takes the form as it was sent out: it needs no rule pack, --listings, --result, --mapping or --role.",
        "--check 以发出时的反馈表为准：不需要规则包、--listings、--result、--mapping、--role。");

    public static readonly Localized OnlyWithCheck = new("--issued and --as-of belong to --check.", "--issued 与 --as-of 须与 --check 同用。");

    private readonly Option<string?> _check = new("--check") { Description = "FILLED" };
    private readonly Option<string?> _issued = new("--issued") { Description = "FORM" };
    private readonly Option<string?> _asOf = CommonOptions.AsOf(required: false);

    public CheckOptions(Command command, ExchangeOptions exchange, PackPlace pack)
    {
        command.Add(_check);
        command.Add(_issued);
        command.Add(_asOf);
        command.Validators.Add(result =>
        {
            if (Wrong(result, exchange, pack) is { } wrong)
            {
                result.AddError(wrong.English);
            }
        });
    }

    /// <summary>Null where no form is to be checked.</summary>
    public (string Returned, string Issued, CalendarDate AsOf)? Asked(ParseResult parsed) =>
        parsed.GetValue(_check) is { } returned && CalendarDate.TryParse(parsed.GetValue(_asOf), out var asOf) ? (returned, parsed.GetValue(_issued)!, asOf) : null;

    private Localized? Wrong(CommandResult result, ExchangeOptions exchange, PackPlace pack)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        return !Has(_check) ? Has(_issued) || Has(_asOf) ? OnlyWithCheck : Has(exchange.Listings) && Has(exchange.Result) ? null : NeedsRegister
            : Has(exchange.Listings) || Has(exchange.Result) || Has(exchange.Mapping) || Has(exchange.Role) || pack.IsGiven(result) ? NeedsNothingElse
            : Has(_issued) && Has(_asOf) ? null : NeedsForm;
    }
}
