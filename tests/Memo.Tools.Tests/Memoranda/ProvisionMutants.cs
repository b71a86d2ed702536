using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>What an article allows or forbids with one fact of it made narrower or wider.</summary>
internal static class ProvisionMutants
{
    public static IEnumerable<(string Fact, Provision Provision)> Of(RulePack pack, Provision p) => Narrower(pack, p).Concat(Wider(pack, p)).Concat(WithOtherCondition(p));

    /// <summary>Each fact made narrower, or another.</summary>
    private static IEnumerable<(string Fact, Provision Provision)> Narrower(RulePack pack, Provision p)
    {
        var otherItem = pack.Items.First(i => i.Name.Id == "green_lane");
        foreach (var item in p.Items)
        {
            yield return ($"kind of measure “{NameText.Of(item, Language.English)}”", Copy(p, items: p.Items.Replace(item, otherItem)));
        }

        foreach (var (reach, role) in p.On.SelectMany(reach => reach.Roles.Select(role => (reach, role))))
        {
            var narrower = reach.Roles.Length == 1 ? p.On.Remove(reach) : p.On.Replace(reach, reach with { Roles = reach.Roles.Remove(role) });
            yield return ($"person: {NameText.Of(reach.Kind, Language.English)} as {NameText.Of(role, Language.English)}", Copy(p, on: narrower.IsEmpty ? [new Reach(BuiltIn.OtherOrganisation, [BuiltIn.Itself])] : narrower));
        }

        if (!p.By.IsEmpty)
        {
            yield return ("acting body", Copy(p, by: [new Acting(pack.Agencies.First(a => a.Name.Id == "NCHA"), null)]));
        }

        foreach (var acting in p.By.Where(_ => p.By.Length > 1))
        {
            yield return ($"body: {NameText.Of(acting.Performer, Language.English)}", Copy(p, by: p.By.Remove(acting)));
        }

        if (p.Strongest is { } strongest && strongest is Strength.Mandatory or Strength.Discretionary)
        {
            yield return ("strength", Copy(p, strongest: p.Strongest == Strength.Mandatory ? Strength.Discretionary : Strength.Reference));
        }

        if (p.Longest is { } longest)
        {
            yield return ("longest term", Copy(p, longest: longest with { Count = longest.Count - 1 }));
        }

        if (p.Permanently)
        {
            yield return ("term for life", Copy(p, permanently: false));
        }

        if (p.When is not Condition.Constant)
        {
            yield return ("condition", Copy(p, when: Condition.Never));
        }

        if (!p.Covers.IsEmpty)
        {
            yield return ("lists", Copy(p, covers: [pack.Lists.First(l => l.Name.Id == "red_tax_a")]));
        }

        if (p.Effective.From is not null || p.Effective.Until is not null)
        {
            yield return ("time in force", Copy(p, effective: new Period(new CalendarDate(2199, 1, 1), null)));
        }

        if (p.Effective.From is { } first)
        {
            yield return ("in force later", Copy(p, effective: p.Effective with { From = first.AddDays(1) }));
        }

        if (p.Effective.Until is { } last)
        {
            yield return ("in force shorter", Copy(p, effective: p.Effective with { Until = last.AddDays(-1) }));
        }
    }

    /// <summary>Each fact made wider: what steps.txt goes beyond is then within.</summary>
    private static IEnumerable<(string Fact, Provision Provision)> Wider(RulePack pack, Provision p)
    {
        if (!p.Items.IsEmpty)
        {
            yield return ("a kind added", Copy(p, items: p.Items.Add(pack.Items.First(i => i.Name.Id == "restrict_land_supply"))));
        }

        foreach (var item in p.Items.Where(item => item.Parent is not null))
        {
            yield return ($"kind of measure “{NameText.Of(item, Language.English)}” for the kind above it", Copy(p, items: p.Items.Replace(item, item.Parent!)));
        }

        if (!p.On.IsEmpty)
        {
            // What is forbidden on natural persons is forbidden on them in every role: only a role of a unit adds to it.
            var role = p.Forbids ? BuiltIn.Itself : pack.Roles.First(r => r.Name.Id == "shareholder");
            yield return ("a role added", Copy(p, on: p.On.Add(new Reach(BuiltIn.LegalPerson, [role]))));
        }

        if (!p.By.IsEmpty)
        {
            yield return ("a body added", Copy(p, by: p.By.Add(new Acting(pack.Agencies.First(a => a.Name.Id == "NCHA"), null))));
        }

        if (p.Strongest == Strength.Discretionary)
        {
            yield return ("strength raised", Copy(p, strongest: Strength.Mandatory));
        }

        if (p.Longest is { } longest)
        {
            yield return ("term lengthened", Copy(p, longest: longest with { Count = longest.Count + (longest.Unit == DurationUnit.Months ? 12 : 1) }));
        }

        if (p.WhileListed)
        {
            yield return ("term beyond the listing", Copy(p, whileListed: false));
        }

        if (!p.Forbids && !p.Permanently && !p.Items.IsEmpty && !p.Doubtful.Contains(ProvisionPart.Length) && !BasicList.Editions(pack).Any(list => list.Edition == p.Article.Instrument))
        {
            yield return ("term made one for life", Copy(p, permanently: true));
        }

        if (p.When is not Condition.Constant)
        {
            yield return ("condition dropped", Copy(p, when: Condition.Always));
        }

        if (!p.Covers.IsEmpty)
        {
            yield return ("any list", Copy(p, covers: []));
        }

        if (p.Effective.From is { } from)
        {
            yield return ("in force earlier", Copy(p, effective: p.Effective with { From = from.AddDays(-1) }));
        }

        if (p.Effective.Until is not null)
        {
            yield return ("in force longer", Copy(p, effective: p.Effective with { Until = null }));
        }
    }

    private static IEnumerable<(string Fact, Provision Provision)> WithOtherCondition(Provision p) =>
        ConditionMutants.Of(p.When).Select(m => (m.Fact, Copy(p, when: m.Mutant)));

    private static Provision Copy(
        Provision p,
        ImmutableArray<Item>? items = null,
        ImmutableArray<Reach>? on = null,
        ImmutableArray<Acting>? by = null,
        Strength? strongest = null,
        Duration? longest = null,
        bool? permanently = null,
        bool? whileListed = null,
        Condition? when = null,
        ImmutableArray<ListDefinition>? covers = null,
        Period? effective = null) => new(p.Name, p.Location!, p.Forbids, p.Article)
        {
            Items = items ?? p.Items,
            On = on ?? p.On,
            By = by ?? p.By,
            Strongest = strongest ?? p.Strongest,
            Longest = longest ?? p.Longest,
            Permanently = permanently ?? p.Permanently,
            WhileListed = whileListed ?? p.WhileListed,
            When = when ?? p.When,
            Covers = covers ?? p.Covers,
            Effective = effective ?? p.Effective,
            Doubtful = p.Doubtful,
        };
}
