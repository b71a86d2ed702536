using System.Reflection;
using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Comparing;

/// <summary>
/// The model, part by part: what is reported when it changes, or why nothing is. <c>model_walk.txt</c> has an entry for each; <c>MEMO_ACCEPT=1</c>
/// writes what is reported there, to be read before it is kept.
/// </summary>
public sealed class ModelWalkTests
{
    private static readonly string Walk = Repository.PathTo("tests/Memo.Tools.Tests/Comparing/model_walk.txt");

    private static readonly (string Name, string Text)[] Pack =
        [.. Directory.GetFiles(Repository.PathTo("tests/Memo.Tools.Tests/Comparing/model_walk"), "*.memo").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];

    [Fact]
    public void Each_change_of_a_part_of_the_model_is_reported()
    {
        using var old = InFolder([]);
        var before = LoadedPack.Load(old.Path).AsIfIssued().Rules;
        var shown = WalkEntry.Read(File.ReadAllLines(Walk)).AsParallel().AsOrdered()
            .Select(entry => entry.Edits.IsEmpty ? entry : entry with { Reported = Reported(before, entry) })
            .SelectMany(entry => entry.Lines)
            .ToArray();
        if (Environment.GetEnvironmentVariable("MEMO_ACCEPT") == "1")
        {
            File.WriteAllLines(Walk, shown);
        }

        Assert.Equal(File.ReadAllLines(Walk), shown);
    }

    [Fact]
    public void Every_part_of_the_model_has_an_entry()
    {
        var entries = WalkEntry.Read(File.ReadAllLines(Walk)).ToArray();

        Assert.Equal(
            PartsOfModel().Order(StringComparer.Ordinal),
            entries.SelectMany(entry => entry.Parts).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([], entries.Where(entry => entry.Reason is null && entry.Reported.IsEmpty).SelectMany(entry => entry.Parts));
    }

    /// <summary>What declarations and what they consist of are made of: every property with a value of its own.</summary>
    private static IEnumerable<string> PartsOfModel() =>
        from type in typeof(RulePack).Assembly.GetTypes()
        where type is { Namespace: "Memo.Compiler.Model", IsPublic: true, IsEnum: false } or { Namespace: "Memo.Compiler.Model", IsNestedPublic: true }
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where type.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null
        let name = type.IsNested ? type.DeclaringType!.Name + "." + type.Name : type.Name.Split('`')[0]
        select name + "." + property.Name;

    private static ImmutableArray<string> Reported(RulePack before, WalkEntry entry)
    {
        using var now = InFolder(entry.Edits);
        var pack = LoadedPack.Load(now.Path);
        if (pack.HasErrors)
        {
            return [.. pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"refused: {d.Code} {d.Message.English}")];
        }

        var after = pack.AsIfIssued().Rules;
        var findings = Findings.Of(PacksToChanges.Compare(before, after), before, after);
        AssertCanBeWaived(findings, before, after);
        return [.. findings.Select(finding => $"{finding.Id}: {finding.Change}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static void AssertCanBeWaived(ImmutableArray<Finding> findings, RulePack before, RulePack after)
    {
        var written = Waivers.Write(findings, Language.English).Replace("reason:", "reason: meant", StringComparison.Ordinal);
        var (waivers, diagnostics) = Waivers.Read(InputFile.Parse(new SourceText("waivers.yaml", written)).Input!, findings, before, after);

        Assert.Empty(diagnostics);
        Assert.All(WaivedFindings.Of(findings, waivers).All, found => Assert.NotNull(found.Waiver));
    }

    private static Folder InFolder(ImmutableArray<(string Before, string After)> edits)
    {
        var texts = Pack.ToArray();
        foreach (var (before, after) in edits)
        {
            var places = texts.SelectMany((text, i) => Enumerable.Repeat(i, text.Text.Split(before).Length - 1)).ToArray();
            Assert.True(places.Length == 1, $"Not once in the pack: {before}");
            texts[places[0]].Text = texts[places[0]].Text.Replace(after.Length == 0 ? before + "\n" : before, after, StringComparison.Ordinal);
        }

        var folder = new Folder();
        foreach (var (name, text) in texts)
        {
            folder.Write(name, text);
        }

        return folder;
    }

    /// <summary>One entry: the parts it is about, then either <c>none:</c> and the reason, or the lines changed (<c>-</c>, <c>+</c>) and what is reported (<c>=</c>).</summary>
    private sealed record WalkEntry(ImmutableArray<string> Parts, string? Reason, ImmutableArray<(string Before, string After)> Edits, ImmutableArray<string> Reported)
    {
        private const string None = "none: ";

        public IEnumerable<string> Lines =>
        [
            string.Join(", ", Parts),
            .. Reason is null ? [] : new[] { None + Reason },
            .. Edits.SelectMany(edit => Marked("- ", edit.Before).Concat(Marked("+ ", edit.After))),
            .. Reported.Select(reported => "= " + reported),
            "",
        ];

        public static IEnumerable<WalkEntry> Read(IEnumerable<string> lines)
        {
            var block = new List<string>();
            foreach (var line in lines)
            {
                if (line.Length > 0)
                {
                    block.Add(line);
                    continue;
                }

                yield return Of(block);
                block = [];
            }
        }

        private static WalkEntry Of(List<string> block)
        {
            var edits = ImmutableArray.CreateBuilder<(string, string)>();
            for (var i = 1; i < block.Count && block[i].StartsWith("- ", StringComparison.Ordinal);)
            {
                var before = block.Skip(i).TakeWhile(l => l.StartsWith("- ", StringComparison.Ordinal)).ToArray();
                var after = block.Skip(i + before.Length).TakeWhile(l => l.StartsWith("+ ", StringComparison.Ordinal)).ToArray();
                edits.Add((Text(before), Text(after)));
                i += before.Length + after.Length;
            }

            return new WalkEntry(
                [.. block[0].Split(", ")],
                block.Where(l => l.StartsWith(None, StringComparison.Ordinal)).Select(l => l[None.Length..]).FirstOrDefault(),
                edits.ToImmutable(),
                [.. block.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..])]);
        }

        private static string Text(string[] lines) => string.Join('\n', lines.Select(line => line[2..]));

        private static IEnumerable<string> Marked(string mark, string text) => text.Length == 0 ? [] : text.Split('\n').Select(line => mark + line);
    }
}
