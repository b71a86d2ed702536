using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Rendering.Diff;
using Memo.Cli.Usage;
using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary><c>memo diff OLD NEW</c>, <c>memo diff A..B [-- PACK]</c>, <c>memo diff [PACK] --between A B</c>: what changed in meaning.</summary>
internal static class DiffCommand
{
    private const string Range = "..";

    /// <summary>To git, what came to the second revision after it parted from the first.</summary>
    private const string BranchPoint = "...";

    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var versions = new Argument<string[]>("VERSIONS") { Description = "OLD NEW, or A..B and a folder, or a folder", Arity = new ArgumentArity(0, 2) };
        var between = new Option<string[]>("--between") { Description = "two instruments", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { Description = "text, json, markdown, html or waivers" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html", "waivers");
        var failOn = new Option<string>("--fail-on") { Description = "changes, parted by commas: broadened,term" };
        var waivers = new Option<string>("--waivers") { Description = "FILE" };
        var command = new Command("diff", "Says what changed in meaning") { versions, between, format, failOn, waivers };
        var listings = new ImpactOptions(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang), parsed.GetValue(format) ?? "text")
            .Report(parsed.GetValue(versions) ?? [], parsed.GetValue(between) ?? [], parsed.GetValue(failOn), parsed.GetValue(waivers), listings.Asked(parsed)));
        return command;
    }

    /// <param name="AreVersions">Not two instruments of one pack.</param>
    private sealed record Comparison(Changes Changes, RulePack Old, RulePack New, bool AreVersions);

    private sealed class Run(Terminal terminal, Language language, string format)
    {
        public int Report(string[] versions, string[] between, string? failOn, string? waiverFile, AskedImpact? asked)
        {
            if (Gate(failOn) is not { } gate || Compare(versions, between) is not { } comparison)
            {
                return ExitCode.Unusable;
            }

            ImpactReport? impact = null;
            if (asked is not null && (impact = Impact(asked, comparison)) is null)
            {
                return ExitCode.Unusable;
            }

            var all = Findings.Of(comparison.Changes, comparison.Old, comparison.New);
            if (WaiversOf(waiverFile, all, comparison) is not { } waivers)
            {
                return ExitCode.Unusable;
            }

            var findings = WaivedFindings.Of(all, waivers);
            Write(comparison.Changes, findings, impact, Compared(versions, between));
            var counted = impact?.Beyond(findings) ?? [];
            return findings.All.Any(f => f.Waiver is null && gate.Contains(f.Finding.Change)) || counted.Any(gate.Contains) ? ExitCode.Findings : ExitCode.Fine;
        }

        /// <summary>What was compared, as it was asked for: a page is read by others than who made it.</summary>
        private static string Compared(string[] versions, string[] between) => (versions, between) switch
        {
            (_, [var older, var newer]) => $"{older} → {newer} ({versions.FirstOrDefault() ?? CommonOptions.CurrentFolder})",
            ([var old, var now], []) when !old.Contains(Range, StringComparison.Ordinal) || Path.Exists(old) => $"{old} → {now}",
            _ => $"{versions[0]} ({versions.ElementAtOrDefault(1) ?? CommonOptions.CurrentFolder})",
        };

        private void Write(Changes changes, WaivedFindings findings, ImpactReport? impact, string compared)
        {
            var account = new ChangeAccount(changes, findings, impact, language);
            switch (format)
            {
                case "json":
                    terminal.Output.Raw(ChangesJson.Of(changes, findings, impact, language));
                    break;
                case "markdown":
                    terminal.Output.Raw(new ChangesMarkdown(account).Write());
                    break;
                case "html":
                    terminal.Output.Raw(new ChangesHtml(account, compared).Write());
                    break;
                case "waivers":
                    terminal.Output.Raw(Waivers.Write(findings.All.Where(f => f.Waiver is null).Select(f => f.Finding), language));
                    break;
                default:
                    new ChangesText(terminal.Output, account).Write();
                    break;
            }
        }

        /// <summary>The changes that end in failure: those named, or all.</summary>
        private ImmutableArray<string>? Gate(string? failOn)
        {
            if (failOn is null)
            {
                return Findings.Words;
            }

            var words = CommonOptions.Words(failOn);
            if (words.Length == 0)
            {
                Refuse(new("--fail-on names no change; without it, every change counts.", "--fail-on 没有写明任何变化；不写该选项时，任何变化都算。"));
                return null;
            }

            if (words.FirstOrDefault(word => Findings.Read(word) is null) is { } unknown)
            {
                Refuse(UnknownName.Of(unknown, Suggestion.Nearest(unknown, Findings.Words), new("kind of change", "变化种类")));
                return null;
            }

            return [.. words.Select(word => Findings.Read(word)!)];
        }

        private ImmutableArray<Waiver>? WaiversOf(string? path, ImmutableArray<Finding> findings, Comparison comparison)
        {
            if (path is null)
            {
                return ImmutableArray<Waiver>.Empty;
            }

            var (waivers, diagnostics) = Waivers.Read(path, findings, comparison.Old, comparison.New);
            DiagnosticText.Write(terminal.Error, diagnostics, language);
            return diagnostics.Any(d => d.Severity == Severity.Error) ? null : waivers;
        }

        private Comparison? Compare(string[] versions, string[] between) => (versions, between) switch
        {
            ([] or [_], [var older, var newer]) => Instruments(versions.FirstOrDefault() ?? CommonOptions.CurrentFolder, older, newer),
            ([var range, ..], []) when range.Contains(Range, StringComparison.Ordinal) && !Path.Exists(range) =>
                Revisions(range, versions.ElementAtOrDefault(1) ?? CommonOptions.CurrentFolder),
            ([var old, var now], []) => Packs(() => (LoadedPack.Load(old), null), () => (LoadedPack.Load(now), null)),
            _ => Refuse(new(
                "Give two versions: two folders, or A..B and a folder, or a folder and --between with two instruments.",
                "请给出两个版本：两个文件夹；或“甲..乙”和一个文件夹；或一个文件夹和 --between 加两份文件。")),
        };

        /// <summary>Both are read at once; what is wrong is said of the older one alone, if anything is.</summary>
        private Comparison? Packs(Func<(LoadedPack? Pack, Localized? Problem)> old, Func<(LoadedPack? Pack, Localized? Problem)> now)
        {
            var reading = Task.Run(() => Read(now));
            return Usable(Read(old)) is { } before && Usable(reading.GetAwaiter().GetResult()) is { } after
                ? new Comparison(PacksToChanges.Compare(before, after), before, after, AreVersions: true)
                : null;
        }

        private static (LoadedPack? Pack, RulePack? Rules, Localized? Problem) Read(Func<(LoadedPack? Pack, Localized? Problem)> load)
        {
            var (pack, problem) = load();
            return (pack, pack is { HasErrors: false } ? pack.AsIfIssued().Rules : null, problem);
        }

        /// <summary>Null once it is said why not.</summary>
        private RulePack? Usable((LoadedPack? Pack, RulePack? Rules, Localized? Problem) version)
        {
            if (version.Problem is { } problem)
            {
                Refuse(problem);
            }

            return version.Pack is { } pack && UsablePack.WithoutErrors(terminal, pack, language) is not null ? version.Rules : null;
        }

        /// <summary>Null if the file cannot be read, or there are no two versions that it could be asked about.</summary>
        private ImpactReport? Impact(AskedImpact asked, Comparison comparison)
        {
            if (!comparison.AreVersions)
            {
                Refuse(new(
                    "Listings are counted between two folders or two revisions, not between two instruments.",
                    "记录仅能在两个文件夹或两个修订版之间统计，不能在两份文件之间统计。"));
                return null;
            }

            if (AskedMapping.Read(terminal, asked.Mapping, language) is not { } mapping)
            {
                return null;
            }

            try
            {
                var (report, unreadable, problem) = ListingsToImpact.Count(comparison.Old, comparison.New, comparison.Changes, new ImpactOrder(asked.Path, asked.AsOf, asked.Fewest, mapping, asked.Rejects));
                DiagnosticText.Write(terminal.Error, unreadable, language);
                if (problem is { } why)
                {
                    Refuse(why);
                }

                Say(asked, report);
                return report;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Refuse(new($"The listings could not be read, or the rejects not written: {exception.Message}", $"无法读取记录或写出被拒记录：{exception.Message}"));
                return null;
            }
        }

        /// <summary>Which records were rejected: the first ones, and where the others are.</summary>
        private void Say(AskedImpact asked, ImpactReport? report)
        {
            foreach (var (line, reason) in report?.FirstRejects ?? [])
            {
                terminal.Error.Line($"{asked.Path}:{line}: {reason.In(language)}", Ink.Warning);
            }

            if (report is not null && report.Rejected > report.FirstRejects.Length)
            {
                var more = report.Rejected - report.FirstRejects.Length;
                terminal.Error.Line(
                    (asked.Rejects is { } all
                        ? new Localized($"{more} more are in {all}.", $"其余 {more} 条见 {all}。")
                        : new Localized($"{more} more were rejected; --rejects FILE writes all with their reasons.", $"另有 {more} 条被拒；以 --rejects FILE 写出全部及原因。")).In(language),
                    Ink.Warning);
            }
        }

        private Comparison? Revisions(string range, string path)
        {
            if (range.Contains(BranchPoint, StringComparison.Ordinal))
            {
                var meant = range.Replace(BranchPoint, Range, StringComparison.Ordinal);
                return Refuse(new(
                    $"Two revisions stand with two dots between them: {meant}. Three dots, as in '{range}', cannot be asked.",
                    $"两个修订版之间写两个点：{meant}；不支持“{range}”中的三个点。"));
            }

            var (before, after) = (range[..range.IndexOf(Range, StringComparison.Ordinal)], range[(range.IndexOf(Range, StringComparison.Ordinal) + Range.Length)..]);
            return Packs(() => GitRevision.Load(before, path), () => after.Length == 0 ? (LoadedPack.Load(path), null) : GitRevision.Load(after, path));
        }

        private Comparison? Instruments(string path, string older, string newer)
        {
            if (UsablePack.Load(terminal, path, language) is not { } pack)
            {
                return null;
            }

            if (InstrumentsToChanges.Find(pack.Rules, older) is { } same && same == InstrumentsToChanges.Find(pack.Rules, newer))
            {
                return Refuse(new(
                    $"--between names one instrument twice: {same.Name.Id}. Name the one that it is to be compared with.",
                    $"--between 两次写的是同一份文件：{same.Name.Chinese}。请写明与之比较的另一份文件。"));
            }

            var (old, now) = (pack.AsIfIssued().Rules, LoadedPack.Of(pack.Files).AsIfIssued().Rules);
            var (changes, unknown) = InstrumentsToChanges.Compare(old, now, older, newer);
            if (unknown is not null)
            {
                var near = Suggestion.Nearest(unknown, pack.Rules.Instruments.SelectMany(i => new[] { i.Name.Id, i.Name.Chinese }));
                Refuse(UnknownName.Of(unknown, near, new("instrument", "文件")));
            }

            return changes is null ? null : new Comparison(changes with { Actual = LoadedPack.Of(pack.Files).AsIfIssued().Rules }, old, now, AreVersions: false);
        }

        private Comparison? Refuse(Localized why)
        {
            terminal.Error.Line(why.In(language), Ink.Error);
            return null;
        }
    }
}
