using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;

namespace Memo.Hosting.Diff;

/// <summary>A change that was looked at and is meant.</summary>
/// <param name="Id">The decision, text or word that changes.</param>
/// <param name="Changes">Which changes of it, as <see cref="Finding.Change"/>.</param>
public sealed record Waiver(string Id, ImmutableArray<string> Changes, string Reason, Location Location)
{
    public bool Covers(Finding finding) => finding.Id == Id && Changes.Contains(finding.Change);
}

/// <summary>A file of waivers: <c>waivers: [{ rule: …, changes: [broadened], reason: … }]</c>, keys in either language.</summary>
public static class Waivers
{
    private static readonly ImmutableArray<CaseKey> FileKeys = [new("waivers", "豁免")];
    private static readonly ImmutableArray<CaseKey> Keys = [new("rule", "规则"), new("changes", "变化"), new("reason", "理由")];

    public static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        var (input, malformed) = InputFile.Read(path);
        var diagnostics = malformed.ToBuilder();
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        if (input is not null && KeyedInput.Of(input, FileKeys, diagnostics)?.Required("waivers") is { } list)
        {
            foreach (var item in list is InputNode.Sequence several ? several.Items : [list])
            {
                if (KeyedInput.Of(item, Keys, diagnostics) is { } keyed
                    && (keyed.Required("rule")?.Text(diagnostics), keyed.Required("changes")?.Texts(diagnostics), keyed.Required("reason")?.Text(diagnostics))
                        is ({ } rule, { } changes, { } reason))
                {
                    waivers.Add(new Waiver(rule.Value, [.. changes.Select(c => Findings.Read(c.Value) ?? c.Value)], reason.Value, rule.Location));
                }
            }
        }

        return (waivers.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>What a waiver waives that has not changed, or not so: it would hide a change to come.</summary>
    public static IEnumerable<(Waiver Waiver, Localized Message)> Idle(ImmutableArray<Waiver> waivers, ImmutableArray<Finding> findings) =>
        from waiver in waivers
        from change in waiver.Changes
        where !findings.Contains(new Finding(waiver.Id, change))
        select (waiver, new Localized($"The waiver of '{waiver.Id}: {change}' waives nothing.", $"豁免“{waiver.Id}：{change}”没有对应的变化。"));
}
