using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Every fact of what the law allows and forbids matters: changed, it changes what some clause of the corpus or of <c>clauses.memo</c> is told.</summary>
public sealed class StatutoryFactTests
{
    private static readonly RulePack Pack = NationalWith.File("clauses.memo");
    private static readonly ImmutableArray<Measure> Measures = [.. Pack.Measures.Where(m => m.Basis is { IsGiven: true, Value.IsEmpty: false })];

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
        return provision.Forbids
            ? Pack.Measures.Where(m => m.Item.SelfAndParents().Any(provision.Items.Contains)).Any(m => Forbidden(Pack, m) != Forbidden(law, m))
            : Measures.Where(m => m.Basis.Value.Any(b => b.Instrument?.Title.Chinese == provision.Article.Instrument!.Title.Chinese)).Any(m => Said(Pack, m) != Said(law, m));
    }

    private static string Said(RulePack law, Measure measure) => string.Join(
        ";",
        from date in LegalDates.Of(Pack, measure)
        from basis in measure.Basis.Value
        select StatuteLaw.Check(law, measure, basis, date, []).Verdict.ToString());

    private static string Forbidden(RulePack law, Measure measure) => string.Join(
        ";",
        LegalDates.Of(Pack, measure).Select(date => string.Join(",", StatuteLaw.Prohibitions(law, measure, date, []).Select(f => $"{f.Kind} {f.Part}"))));

    /// <summary>Each fact made narrower, or another.</summary>
    private static IEnumerable<(string Fact, Provision Provision)> Mutants(Provision p)
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
