using Memo.Compiler;
using Memo.Compiler.Law;
using Memo.Compiler.Linting;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
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
        var untested = Pack.Provisions.SelectMany(provision => ProvisionMutants.Of(Pack, provision)
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

    /// <summary>Why a basis is not compared is told as well: each kind of doubt is another answer.</summary>
    private static string Said(RulePack law, Measure measure, CalendarDate date) =>
        string.Join(";", measure.Basis.Value.Select(basis => StatuteLaw.Check(law, measure, basis, date, [])).Select(check => $"{check.Verdict} {Doubts(check)}"));

    private static string Doubts(StatuteCheck check) => string.Join(",", check.Findings.Where(f => f.IsDoubt).Select(f => f.Kind).Distinct());

    private static string Forbidden(RulePack law, Measure measure, CalendarDate date) =>
        string.Join(",", StatuteLaw.Prohibitions(law, measure, date, []).Select(f => $"{f.Kind} {f.Part}"));

    private static string Listed(RulePack law, ImmutableArray<BasicList> editions, Measure measure) =>
        string.Join(";", editions.Select(list => $"{list.Has(measure.Item)} {list.Beyond(law, measure).Length}"));
}
