using Memo.Compiler.Evaluation;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>How long a compiled pack says that an entry and its measures last, beside the reference evaluator.</summary>
public sealed class TermTests
{
    private const string Rules = """
        fact added_years = 延长年数
          type       count of years
          range      1 years to 3 years
          scope      entry

        fact paid = 已履行
          type       yes_no
          scope      entry

        term overloaded = 超载期限
          under      ferry_safety
          covers     ferry_defaulter
          grounds    overloading
          lasts      2 years plus added_years from decided until paid
          sourced from bulletin

        term unlicensed = 无证期限
          under      ferry_safety
          covers     ferry_defaulter
          grounds    no_licence
          lasts      6 months from decided
          ended when listed in ferry_trusted or listed in ferry_watched
          sourced from bulletin

        exit early = 提前移出
          under      ferry_safety
          covers     ferry_defaulter
          kind       early
          when       paid
          unless     no_licence
          sourced from bulletin

        exit at_end = 到期移出
          under      ferry_safety
          covers     ferry_defaulter
          kind       end
          when       paid
          sourced from bulletin

        sanction no_routes = 限制航线
          under      ferry_safety
          title      “限制航线”
          title en   "No routes"
          clause     not seen
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself
          basis      not seen
          lasts      while listed
          sourced from bulletin

        sanction no_licences = 限制许可
          under      ferry_safety
          title      “限制许可”
          title en   "No licences"
          clause     not seen
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself
          grounds    no_licence
          basis      not seen
          lasts      while listed
          sourced from bulletin

        sanction checks = 加强检查
          under      ferry_safety
          title      “加强检查”
          title en   "Closer checks"
          clause     not seen
          measure    restrict_routes
          strength   oversight
          by         MOT
          on         legal_person as itself
          basis      not seen
          lasts      1 years from decided
          ended when fine_paid
          sourced from bulletin
        """;

    private static readonly Lazy<(Compiler.Model.RulePack Rules, Embedded.RulePack Compiled)> Pack = new(() =>
    {
        var rules = PreludePack.With(Rules);
        return (rules, Packs.Loaded(rules));
    });

    [Theory]
    [InlineData(
        "ground: overloading, decided: 2025-03-04, added_years: 1 years",
        "InEffect until 2028-03-04 or ferry_safety.early, paid",
        "checks until 2026-03-04 or fine_paid",
        "no_routes until 2028-03-04 or ferry_safety.early, paid")]
    [InlineData(
        "ground: overloading, decided: 2025-03, added_years: 1 years",
        "InEffect until 2028-03-01/2028-03-31 or ferry_safety.early, paid",
        "checks until 2026-03-01/2026-03-31 or fine_paid",
        "no_routes until 2028-03-01/2028-03-31 or ferry_safety.early, paid")]
    [InlineData(
        "ground: overloading, decided: 2025-03-04",
        "InEffect until 2028-03-04/2030-03-04 or ferry_safety.early, paid",
        "checks until 2026-03-04 or fine_paid",
        "no_routes until 2028-03-04/2030-03-04 or ferry_safety.early, paid")]
    [InlineData(
        "ground: no_licence, decided: 2025-03-04",
        "InEffect until 2025-09-04 or unlicensed",
        "checks until 2026-03-04 or fine_paid",
        "no_licences until 2025-09-04 or unlicensed",
        "no_routes until 2025-09-04 or unlicensed")]
    [InlineData(
        "ground: [overloading, no_licence], decided: 2025-03-04, added_years: 2 years",
        "InEffect until 2029-03-04 or paid, unlicensed",
        "checks until 2026-03-04 or fine_paid",
        "no_licences until 2025-09-04 or unlicensed",
        "no_routes until 2029-03-04 or paid, unlicensed")]
    [InlineData("decided: 2025-03-04, added_years: 2 years", "Unknown until  or ferry_safety.early, paid, unlicensed")]
    [InlineData(
        "ground: overloading, decided: 2025-03-04, added_years: 1 years, removed: 2025-12",
        "InEffect until 2025-11-30/2025-12-30 or ferry_safety.early, paid",
        "checks until 2026-03-04 or fine_paid",
        "no_routes until 2025-11-30/2025-12-30 or ferry_safety.early, paid")]
    [InlineData("ground: overloading, decided: 2025-03-04, listed: 2025-03-01", "Inadmissible until  or ")]
    public void The_last_day_and_what_may_come_sooner(string facts, params string[] expected)
    {
        var (rules, compiled) = Pack.Value;
        var dossier = rules.Read($$"""{ list: ferry_defaulter, subject: legal_person, paid: no, also: [], {{facts}} }""");
        var asOf = new CalendarDate(2025, 7, 1);

        Assert.Equal(expected, OfCompiled(compiled, dossier, asOf));
        Assert.Equal(expected, OfReference(rules, dossier, asOf));
    }

    [Fact]
    public void What_may_come_sooner_has_both_names()
    {
        var (rules, compiled) = Pack.Value;
        var dossier = rules.Read("{ list: ferry_defaulter, subject: legal_person, ground: overloading, decided: 2025-03-04, also: [] }");
        var answer = Answer(compiled, dossier, new CalendarDate(2025, 7, 1));

        Assert.Equal(["ferry_safety.early 提前移出", "paid 已履行"], answer.Term.Endings.Select(e => $"{e.Id} {e.Chinese}"));
        Assert.Equal(2, answer.Term.Endings.Count);
    }

    [Fact]
    public void A_measure_that_is_not_triggered_has_no_term()
    {
        var (rules, compiled) = Pack.Value;
        var dossier = rules.Read("{ list: ferry_defaulter, subject: legal_person, ground: overloading, decided: 2023-03-04, added_years: 3 years, paid: no, also: [] }");
        var answer = Answer(compiled, dossier, new CalendarDate(2025, 7, 1));

        Assert.Null(answer.TermOf(compiled.MeasureOf("ferry_safety.checks")));
        Assert.Equal("2028-03-04", answer.TermOf(compiled.MeasureOf("ferry_safety.no_routes"))?.Until.ToString());
    }

    private static Embedded.Answer Answer(Embedded.RulePack pack, Dossier dossier, CalendarDate asOf)
    {
        var evaluator = pack.NewEvaluator();
        evaluator.Open(DossierToPack.Convert(dossier, pack), asOf);
        return evaluator.Decide(0, DossierToPack.Convert([Compiler.Model.BuiltIn.Itself], FactValues.None, pack));
    }

    private static IEnumerable<string> OfCompiled(Embedded.RulePack pack, Dossier dossier, CalendarDate asOf)
    {
        var answer = Answer(pack, dossier, asOf);
        return
        [
            Line(answer.Standing.ToString(), answer.Term.Until, answer.Term.Endings.Select(e => e.Id)),
            .. answer.Triggered.Select(m => Line(m.Id["ferry_safety.".Length..], answer.TermOf(m)!.Value.Until, answer.TermOf(m)!.Value.Endings.Select(e => e.Id))),
        ];
    }

    private static IEnumerable<string> OfReference(Compiler.Model.RulePack rules, Dossier dossier, CalendarDate asOf)
    {
        var result = ReferenceEvaluator.Evaluate(rules, dossier, asOf, [Compiler.Model.BuiltIn.Itself]).Results.Single();
        return
        [
            Line(result.Standing.State.ToString(), result.Standing.Until, result.Standing.UntilConditions),
            .. result.Triggered.OrderBy(t => t.Measure.QualifiedId, StringComparer.Ordinal).Select(t => Line(t.Measure.Name.Id, t.Until, t.UntilConditions)),
        ];
    }

    private static string Line(string what, EndDay? until, IEnumerable<string> endings) => $"{what} until {until} or {string.Join(", ", endings)}";
}
