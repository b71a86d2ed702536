using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;

namespace Memo.Hosting.Diff;

/// <summary>One change that was looked at and is meant: that change, and no later one of the same rule.</summary>
/// <param name="Id">The decision, text or word that changes.</param>
/// <param name="Change">How, as <see cref="Finding.Change"/>.</param>
/// <param name="Mark">As <see cref="Finding.Mark"/>; null where none is written.</param>
public sealed record Waiver(string Id, string Change, string? Mark, string Reason, Location Location)
{
    public bool Covers(Finding finding) => finding.Id == Id && finding.Change == Change && finding.Mark == Mark;
}

/// <summary>The changes between two versions, each with the waiver that covers it, and the waivers that cover none.</summary>
public sealed record WaivedFindings(ImmutableArray<(Finding Finding, Waiver? Waiver)> All, ImmutableArray<Waiver> Stale)
{
    public static WaivedFindings Of(ImmutableArray<Finding> findings, ImmutableArray<Waiver> waivers) => new(
        [.. findings.Select(f => (f, waivers.FirstOrDefault(w => w.Covers(f))))],
        [.. waivers.Where(w => !findings.Any(w.Covers))]);

    /// <summary>What is found of a decision, text or word.</summary>
    public IEnumerable<(Finding Finding, Waiver? Waiver)> About(string id) => All.Where(f => f.Finding.Id == id);
}

/// <summary>A file of waivers: <c>waivers: [{ rule: …, changes: { broadened: MARK }, reason: … }]</c>, keys in either language.</summary>
public static class Waivers
{
    private static readonly ImmutableArray<CaseKey> FileKeys = [new("waivers", "豁免")];
    private static readonly ImmutableArray<CaseKey> Keys = [new("rule", "规则"), new("changes", "变化"), new("reason", "理由")];

    /// <summary>The waivers, and what is wrong with them: errors where the file cannot be meant, warnings where one waives nothing.</summary>
    public static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Diagnostics) Read(string path, ImmutableArray<Finding> findings, RulePack old, RulePack now)
    {
        var (input, malformed) = InputFile.Read(path);
        return input is null ? ([], malformed) : Read(input, findings, old, now);
    }

    /// <inheritdoc cref="Read(string, ImmutableArray{Finding}, RulePack, RulePack)"/>
    public static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Diagnostics) Read(InputNode input, ImmutableArray<Finding> findings, RulePack old, RulePack now)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        var known = new[] { old, now }.SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        if (KeyedInput.Of(input, FileKeys, diagnostics)?.Required("waivers") is { } list)
        {
            foreach (var item in list is InputNode.Sequence several ? several.Items : list.IsNone() ? [] : [list])
            {
                waivers.AddRange(ReadOne(item, diagnostics));
            }
        }

        foreach (var waiver in waivers)
        {
            if (!known.Contains(waiver.Id))
            {
                diagnostics.Add(WaiverDiagnostics.UnknownRule(waiver.Location, waiver.Id, Suggestion.Nearest(waiver.Id, known)));
            }
            else if (!findings.Any(waiver.Covers))
            {
                diagnostics.Add(WhyNot(waiver, findings.FirstOrDefault(f => f.Id == waiver.Id && f.Change == waiver.Change)));
            }
        }

        return (waivers.ToImmutable(), [.. diagnostics.Distinct()]);
    }

    /// <summary>A file that would waive these, once the reasons are written.</summary>
    public static string Write(IEnumerable<Finding> findings, Language language)
    {
        var text = new StringBuilder(new Localized("waivers:\n", "豁免:\n").In(language));

        // Each kind once: two changes of one kind stand in two waivers.
        var numbered = findings.GroupBy(f => (f.Id, f.Change)).SelectMany(alike => alike.Select((finding, number) => (Finding: finding, Number: number)));
        foreach (var rule in numbered.GroupBy(f => (f.Finding.Id, f.Number), f => f.Finding))
        {
            var changes = string.Join(", ", rule.Select(f => $"{new Localized(f.Change, Findings.Said(f.Change).Chinese).In(language)}: \"{f.Mark}\""));
            text.Append(new Localized(
                $"  - rule: {rule.Key.Id}\n    changes: {{ {changes} }}\n    reason:\n", $"  - 规则: {rule.Key.Id}\n    变化: {{ {changes} }}\n    理由:\n").In(language));
        }

        return text.ToString().TrimEnd();
    }

    private static IEnumerable<Waiver> ReadOne(InputNode item, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (KeyedInput.Of(item, Keys, diagnostics) is not { } keyed)
        {
            yield break;
        }

        if (keyed["reason"] is { } empty && empty.IsNone())
        {
            diagnostics.Add(WaiverDiagnostics.WithoutReason(empty.Location));
            yield break;
        }

        if ((keyed.Required("rule")?.Text(diagnostics), keyed.Required("changes"), keyed.Required("reason")?.Text(diagnostics))
                is not ({ } rule, { } changes, { } reason))
        {
            yield break;
        }

        // A list of kinds, or one, gives no marks.
        IEnumerable<(InputNode.Scalar Change, InputNode.Scalar? Mark)> given = changes is InputNode.Map map
            ? map.Pairs.Select(p => (p.Key, p.Value is InputNode.Scalar { Value.Length: > 0 } mark ? mark : null))
            : changes.Texts(diagnostics).Select(change => (change, (InputNode.Scalar?)null));
        foreach (var (change, mark) in given)
        {
            if (Findings.Read(change.Value) is { } known)
            {
                yield return new Waiver(rule.Value, known, mark?.Value, reason.Value, (mark ?? change).Location);
            }
            else
            {
                diagnostics.Add(WaiverDiagnostics.UnknownChange(change.Location, change.Value, Suggestion.Nearest(change.Value, Findings.Words.Concat(Findings.ChineseWords))));
            }
        }
    }

    private static Diagnostic WhyNot(Waiver waiver, Finding? other) =>
        waiver.Mark is null ? WaiverDiagnostics.WithoutMark(waiver.Location, waiver.Id, waiver.Change, other?.Mark)
        : other is not null ? WaiverDiagnostics.ForAnotherChange(waiver.Location, waiver.Id, waiver.Change, other.Mark)
        : WaiverDiagnostics.WaivesNothing(waiver.Location, waiver.Id, waiver.Change);

    /// <summary>Ids by which changes are reported.</summary>
    private static IEnumerable<string> NamesIn(RulePack pack) => [.. pack.Rules.Select(r => r.QualifiedId), .. pack.Instruments.Select(i => i.Name.Id), .. ChangeMarks.WordsOf(pack).Select(d => d.Name.Id)];
}
