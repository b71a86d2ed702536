using Memo.Compiler.Covering;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Cases;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Cases;

/// <summary>For every bound a case on either side, right next to it: the number itself and one less, the day and the day before.</summary>
public sealed class CasesNextToBoundsTests
{
    private const string Pack = """
        pack ferry = 渡运
          version    "1.0"

        agency bureau = 渡运管理局

        unit persons = 人
        unit times = 次

        list ferries = 渡运安全失信企业
          colour black
          owner  bureau

        ground overloading = 超载
          covers ferries

        source text = 渡运文件文本
          kind  primary
          where "the text as issued"

        item restrict_routes = 限制新增航线
          class 1

        fact fined_times = 罚款次数
          type  count of times
          scope entry

        fact passengers = 旅客
          type  count of persons
          scope entry

        fact fined_on = 罚款日期
          type  date
          scope entry

        fact repaired_on = 修复日期
          type  date
          scope entry

        order safety = 渡运安全规定
          title        “渡运安全规定（示例）”
          effective    from 2024-03-01
          covers       ferries
          counts       start day excluded
          remedy       objection to bureau within 5 working days from notice
          sourced from text

        sanction routes = 不予新增航线
          under        safety
          title        “不予新增航线”
          clause       "二（三）"
          measure      restrict_routes
          strength     mandatory
          by           bureau
          on           legal_person as itself
          basis        not seen
          lasts        while listed
          sourced from text
          when         all of (fined_times at least 3 times, fined_times at most 8 times, passengers more than 50 persons, fined_on more than 5 years ago, repaired_on at least 6 months after fined_on)
          unless       fined_on before 2015-01-01
          unless       passengers at least 500 persons
          effective    from 2024-03-01 until 2030-12-31

        term years = 期限一
          under safety
          covers ferries
          lasts 10 years from decided
          effective from 2024-03-01
          sourced from text

        exit early = 提前移出
          under safety
          covers ferries
          kind early
          when passengers at most 10 persons
          opens 6 months after decided
          sourced from text
        """;

    /// <summary>Two bounds on one number, and a day that was any day before another: the one that came first was tried, the other one far off.</summary>
    [Fact]
    public void Both_sides_of_every_bound_are_suggested_and_nothing_is_missing_then()
    {
        using var folder = new Folder();
        folder.Write("pack.memo", Pack);

        var before = PackTests.Run(LoadedPack.Load(folder.Path), withCoverage: true).Coverage!;
        folder.Write("suggested.cases.yaml", SuggestedToCases.Write(before, Compiler.Text.Language.English));
        var after = PackTests.Run(LoadedPack.Load(folder.Path), withCoverage: true);

        Assert.Equal(
            """
            ferries, decided more than 10 years ago: 2024-03-01, asked on 2034-03-02
            ferries, decided at most 10 years ago: 2024-03-01, asked on 2034-03-01
            ferries, decided on or after 2024-03-01: 2024-03-01, asked on 2034-03-02
            ferries, decided before 2024-03-01: 2024-02-29, asked on 2034-03-01
            safety.early, decided on or after 2024-03-01: 2024-03-01, asked on 2024-09-01
            safety.early, decided before 2024-03-01: 2024-02-29, asked on 2024-08-29
            safety.early, passengers at most 10 persons: 10, asked on 2024-09-01
            safety.early, passengers more than 10 persons: 11, asked on 2024-09-01
            safety.early, decided at least 6 months ago: 2024-03-01, asked on 2024-09-01
            safety.early, decided less than 6 months ago: 2024-03-01, asked on 2024-08-31
            safety.routes, fined times at least 3 times: 3, asked on 2024-03-01
            safety.routes, fined times less than 3 times: 2, asked on 2024-03-01
            safety.routes, fined times at most 8 times: 8, asked on 2024-03-01
            safety.routes, fined times more than 8 times: 9, asked on 2024-03-01
            safety.routes, passengers more than 50 persons: 51, asked on 2024-03-01
            safety.routes, passengers at most 50 persons: 50, asked on 2024-03-01
            safety.routes, fined on more than 5 years ago: 2025-12-30, asked on 2030-12-31
            safety.routes, fined on at most 5 years ago: 2019-03-01, asked on 2024-03-01
            safety.routes, repaired on at least 6 months after fined on: 2019-02-28, 2019-08-28, asked on 2024-03-01
            safety.routes, repaired on less than 6 months after fined on: 2019-02-28, 2019-08-27, asked on 2024-03-01
            safety.routes, fined on on or before 2014-12-31: 2014-12-31, asked on 2024-03-01
            safety.routes, fined on after 2014-12-31: 2015-01-01, asked on 2024-03-01
            safety.routes, passengers at least 500 persons: 500, asked on 2024-03-01
            safety.routes, passengers less than 500 persons: 499, asked on 2024-03-01
            safety.routes, the as-of date is from 2024-03-01 until 2030-12-31, lower: asked on 2024-03-01
            safety.routes, the as-of date is not from 2024-03-01 until 2030-12-31, lower: asked on 2024-02-29
            safety.routes, the as-of date is from 2024-03-01 until 2030-12-31, upper: asked on 2030-12-31
            safety.routes, the as-of date is not from 2024-03-01 until 2030-12-31, upper: asked on 2031-01-01
            """,
            string.Join("\n", before.Values.Where(v => v.Value.IsAtBound).Select(v => $"{v.Value.Decision.Id}, {Said(v.Value)}: {Given(before, v.Value)}")));
        Assert.Equal((0, 28, 0, 100), (after.Failed, after.Coverage!.CountAtBounds(Coverage.Shown), after.Coverage.CountAtBounds(Coverage.Missing), after.Coverage.Percent));
    }

    private static string Said(ValueOfTest value) => value.Test.Said(value.Holds).English + (value.Test.Bounds.Length > 1 ? $", {value.At.ToString().ToLowerInvariant()}" : "");

    /// <summary>What the case gives that is suggested for the value: the day asked about, and what the test asks for.</summary>
    private static string Given(PackCoverage coverage, ValueOfTest value)
    {
        var suggested = coverage.Suggested.Single(s => s.Shows.Contains(value));
        ImmutableArray<Fact> asked = value.Test.Variable switch
        {
            Variable.Declared declared => [declared.Fact],
            Variable.Elapsed { To: { } to } elapsed => [elapsed.From, to],
            Variable.Elapsed elapsed => [elapsed.From],
            _ => [],
        };
        return string.Join(", ", asked.Select(fact => suggested.Dossier.Entries[0].Facts.Of(fact)!.Value.Single() switch
        {
            Value.Number number => $"{number.Amount}",
            Value.Day day => $"{day.Date}",
            var other => other.ToString(),
        }).Append($"asked on {suggested.AsOf}"));
    }
}
