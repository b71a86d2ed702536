using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>The national basic list by edition: which kinds of measure there are, whom each may reach, which bodies act.</summary>
/// <param name="Instrument">In force until the next edition.</param>
public sealed record BasicList(Instrument Instrument, ImmutableArray<Provision> Entries)
{
    /// <summary>The editions that items say they appear in, and those that superseded them; the earliest first.</summary>
    public static ImmutableArray<BasicList> Editions(RulePack pack)
    {
        ImmutableArray<string> named = [.. pack.Items.Where(i => !i.Appears.IsEmpty).Select(i => i.Appears[0]).Distinct()];
        ImmutableArray<Instrument> editions = [.. pack.Instruments.Where(i => !i.IsLocal && i.Pack is not { IsLocal: true } && i.Effective.From is not null && Versions(i).Any(version => named.Any(version.Title.Chinese.Contains)))];
        return
        [
            .. editions
                .OrderBy(i => i.Effective.From!.Value.Code)
                .Select(i => new BasicList(i, [.. pack.Provisions.Where(p => !p.Forbids && p.Article.Instrument == i)])),
        ];
    }

    /// <summary>An item of which nobody knows the kind may be any.</summary>
    public bool IsKnownWhole => !Entries.Any(p => p.Doubtful.Contains(ProvisionPart.Measure));

    /// <summary>An edition of which no item is written has those that say they appear on the list.</summary>
    public bool Has(Item item) => Entries.IsEmpty ? item.SelfAndParents().Any(i => !i.Appears.IsEmpty) : Of(item).Any();

    /// <summary>Whom a measure reaches, and who acts, beyond the items of its kind; empty where one of them covers it, or where that is not known.</summary>
    public ImmutableArray<Finding> Beyond(Measure measure)
    {
        ImmutableArray<ImmutableArray<Finding>> compared = [.. Of(measure.Item).Select(entry => ProvisionComparison.Reached(entry, measure))];
        return compared.IsEmpty ? [] : compared.OrderBy(findings => findings.Length).First();
    }

    private IEnumerable<Provision> Of(Item item) => Entries.Where(p => p.IsAbout(item));

    private static IEnumerable<Instrument> Versions(Instrument instrument) => instrument.Supersedes.SelectMany(Versions).Prepend(instrument);
}
