using Memo.Compiler;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Linting;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// Every fact of what the law allows and forbids matters: made narrower or wider, it changes what some clause of the corpus, of <c>clauses.memo</c> and
/// <c>on_list.memo</c>, or of the steps beyond them is told.
/// </summary>
public sealed class StatutoryFactTests
{
    private static readonly Compilation Compiled = Steps.Compiled("issued");
    private static readonly RulePack Pack = Compiled.Pack;
    private static readonly ImmutableArray<Measure> Claiming = [.. Pack.Measures.Where(m => m.Basis is { IsGiven: true, Value.IsEmpty: false })];
    private static readonly ImmutableArray<Measure> Unfounded = [.. Pack.Measures.Where(m => m.Kind == MeasureKind.Sanction && LegalityChecks.HasBasis(Pack, m) == false)];
    private static readonly ImmutableHashSet<Instrument> Editions = [.. BasicList.Editions(Pack).Select(list => list.Edition)];

    [Fact]
    public void The_clauses_and_their_steps_can_be_read() => Assert.False(Compiled.HasErrors);

    /// <summary>What the law's data is unsure of neither allows nor refuses.</summary>
    [Fact]
    public void A_doubtful_article_is_not_compared() => Assert.Empty(
        from measure in Pack.Measures
        where measure.Instrument.Name.Id == "doubts_of_2026"
        from date in LegalDates.Of(Pack, measure)
        let check = StatuteLaw.Check(Pack, measure, measure.Basis.Value.Single(), date, [])
        where check.Verdict != StatuteVerdict.NotChecked
        select $"{measure.Name.Id} {date} {FindingText.Of(check.Findings).English}");

    [Fact]
    public void The_law_allows_each_clause_that_repeats_it() => Assert.Empty(
        from measure in Pack.Measures
        where measure.Instrument.Name.Id.StartsWith("clauses_of_", StringComparison.Ordinal)
        from date in LegalDates.Of(Pack, measure)
        let check = StatuteLaw.Check(Pack, measure, measure.Basis.Value.Single(), date, [])
        where check.Verdict != StatuteVerdict.Allows
        select $"{measure.Name.Id} {date} {FindingText.Of(check.Findings).English}");

    /// <summary>What no clause turns on is law that nothing here tests: it is listed, not hidden.</summary>
    [Fact]
    public void A_fact_that_changes_nothing_is_listed_as_untested()
    {
        var untested = Pack.Provisions.SelectMany(provision => Mutants(provision)
            .Where(mutant => !Flips(provision, mutant.Provision))
            .Select(mutant => (provision, mutant.Fact)));

        var path = Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/untested_law.txt");
        var actual = UntestedLaw.Page(Pack, [.. untested]);
        Assert.True(File.ReadAllText(path).Trim().ReplaceLineEndings("\n") == actual, "untested_law.txt should be:\n" + actual);
    }

    private static bool Flips(Provision provision, Provision mutant)
    {
        var law = Pack with { Provisions = Pack.Provisions.Replace(provision, mutant) };
        return provision.Forbids ? Pack.Measures.Where(m => mutant.IsAbout(m.Item) || provision.IsAbout(m.Item)).Any(m => Differ(law, m, Forbidden))
            : Editions.Contains(provision.Article.Instrument!) ? FlipsList(law)
            : Claiming.Where(m => m.Basis.Value.Any(b => b.Instrument?.Title.Chinese == provision.Article.Instrument!.Title.Chinese)).Any(m => Differ(law, m, Said));
    }

    private static bool FlipsList(RulePack law)
    {
        var (before, after) = (BasicList.Editions(Pack), BasicList.Editions(law));
        return Unfounded.Any(m => Listed(Pack, before, m) != Listed(law, after, m));
    }

    /// <summary>On a day on which either law changes while the measure is in force.</summary>
    private static bool Differ(RulePack law, Measure measure, Func<RulePack, Measure, CalendarDate, string> said) =>
        LegalDates.Of(Pack, measure).Union(LegalDates.Of(law, measure)).Any(date => said(Pack, measure, date) != said(law, measure, date));

    private static string Said(RulePack law, Measure measure, CalendarDate date) =>
        string.Join(";", measure.Basis.Value.Select(basis => StatuteLaw.Check(law, measure, basis, date, []).Verdict));

    private static string Forbidden(RulePack law, Measure measure, CalendarDate date) =>
        string.Join(",", StatuteLaw.Prohibitions(law, measure, date, []).Select(f => $"{f.Kind} {f.Part}"));

    private static string Listed(RulePack law, ImmutableArray<BasicList> editions, Measure measure) =>
        string.Join(";", editions.Select(list => $"{list.Has(measure.Item)} {list.Beyond(law, measure).Length}"));

    private static IEnumerable<(string Fact, Provision Provision)> Mutants(Provision p) => Narrower(p).Concat(Wider(p));

    /// <summary>Each fact made narrower, or another.</summary>
    private static IEnumerable<(string Fact, Provision Provision)> Narrower(Provision p)
    {
        var otherItem = Pack.Items.First(i => i.Name.Id == "green_lane");
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
            yield return ("acting body", Copy(p, by: [new Acting(Pack.Agencies.First(a => a.Name.Id == "NCHA"), null)]));
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
            yield return ("lists", Copy(p, covers: [Pack.Lists.First(l => l.Name.Id == "red_tax_a")]));
        }

        if (p.Effective.From is not null || p.Effective.Until is not null)
        {
            yield return ("time in force", Copy(p, effective: new Period(new CalendarDate(2199, 1, 1), null)));
        }
    }

    /// <summary>Each fact made wider: what steps.txt goes beyond is then within.</summary>
    private static IEnumerable<(string Fact, Provision Provision)> Wider(Provision p)
    {
        if (!p.Items.IsEmpty)
        {
            yield return ("a kind added", Copy(p, items: p.Items.Add(Pack.Items.First(i => i.Name.Id == "restrict_land_supply"))));
        }

        foreach (var item in p.Items.Where(item => item.Parent is not null))
        {
            yield return ($"kind of measure “{NameText.Of(item, Language.English)}” for the kind above it", Copy(p, items: p.Items.Replace(item, item.Parent!)));
        }

        if (!p.On.IsEmpty)
        {
            yield return ("a role added", Copy(p, on: p.On.Add(new Reach(BuiltIn.LegalPerson, [Pack.Roles.First(r => r.Name.Id == "shareholder")]))));
        }

        if (!p.By.IsEmpty)
        {
            yield return ("a body added", Copy(p, by: p.By.Add(new Acting(Pack.Agencies.First(a => a.Name.Id == "NCHA"), null))));
        }

        if (p.Strongest == Strength.Discretionary)
        {
            yield return ("strength raised", Copy(p, strongest: Strength.Mandatory));
        }

        if (p.Longest is { } longest)
        {
            yield return ("term lengthened", Copy(p, longest: longest with { Count = longest.Count + (longest.Unit == DurationUnit.Months ? 12 : 1) }));
        }

        if (!p.Forbids && !p.Permanently && !p.Items.IsEmpty && !p.Doubtful.Contains(ProvisionPart.Length) && !Editions.Contains(p.Article.Instrument!))
        {
            yield return ("term made one for life", Copy(p, permanently: true));
        }

        if (p.When is not Condition.Constant)
        {
            yield return ("condition dropped", Copy(p, when: Condition.Always));
        }

        if (p.When is Condition.All all)
        {
            foreach (var (operand, i) in all.Operands.Select((o, i) => (o, i)))
            {
                yield return ($"condition {i + 1} of {all.Operands.Length} dropped", Copy(p, when: Condition.AllOf(all.Operands.Remove(operand))));
            }
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

    private static Provision Copy(
        Provision p,
        ImmutableArray<Item>? items = null,
        ImmutableArray<Reach>? on = null,
        ImmutableArray<Acting>? by = null,
        Strength? strongest = null,
        Duration? longest = null,
        bool? permanently = null,
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
            When = when ?? p.When,
            Covers = covers ?? p.Covers,
            Effective = effective ?? p.Effective,
            Doubtful = p.Doubtful,
        };
}
