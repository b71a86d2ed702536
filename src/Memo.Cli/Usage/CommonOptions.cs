using System.CommandLine;
using Memo.Compiler.Text;

namespace Memo.Cli.Usage;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public const string Chinese = "zh";
    public const string CurrentFolder = ".";

    private static readonly char[] Separators = [',', '，', '、'];

    public static Option<string> Lang()
    {
        var option = new Option<string>("--lang") { Description = "zh or en", Recursive = true };
        option.AcceptOnlyFromAmong(Chinese, "en");
        return option;
    }

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "text or json" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    public static Option<string?> AsOf(bool required)
    {
        var option = new Option<string?>("--as-of") { Description = "a date: 2026-06-01", Required = required };
        option.Validators.Add(result =>
        {
            if (!CalendarDate.TryParse(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError("not a date");
            }
        });
        return option;
    }

    /// <summary>Null where it is not given.</summary>
    public static Option<string?> Pack() => new("--pack") { Description = "the folder of a rule pack" };

    /// <summary>Words that one option gives, parted by commas of either language.</summary>
    public static string[] Words(string given) => given.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Language Language(this ParseResult parsed, Option<string> lang) =>
        parsed.GetValue(lang) == Chinese ? Compiler.Text.Language.Chinese : Compiler.Text.Language.English;

    public static bool IsJson(this ParseResult parsed, Option<string> format) => parsed.GetValue(format) == "json";
}
