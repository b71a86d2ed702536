using System.Text;

namespace Memo.Benchmarks.Synthetic;

/// <summary>A synthetic pack as a drafter would write it, one text for each memorandum.</summary>
internal static class CorpusToText
{
    private static readonly string[] KindIds = ["legal_person", "other_organisation", "natural_person"];

    public static string ListId(int list) => $"list_{list:D2}";

    public static string KindId(int kind) => KindIds[kind];

    public static string RoleId(int role) => role == 0 ? "itself" : $"role_{role}";

    public static string FlagId(int flag) => $"flag_{flag:D2}";

    public static string GradeId(int grade) => $"grade_{(char)('a' + grade)}";

    public static IEnumerable<(string Name, string Text)> Write(Corpus corpus)
    {
        yield return ("vocabulary.memo", Vocabulary(corpus));
        foreach (var memorandum in corpus.Sanctions.GroupBy(s => s.Instrument))
        {
            yield return ($"memorandum_{memorandum.Key:D4}.memo", Memorandum(memorandum.Key, [.. memorandum]));
        }
    }

    private static string Vocabulary(Corpus corpus)
    {
        var text = new StringBuilder("pack synthetic = 合成\n  version    \"1\"\n\n");
        Block(text, "agency MOT = 交通部", "kind       government");
        Block(text, "source bulletin = 公报", "kind       primary", "where      \"https://example.org/bulletin\"");
        Block(text, "item restriction = 限制", "class      1");
        for (var role = 1; role < Corpus.Roles; role++)
        {
            Block(text, $"role {RoleId(role)} = 角色{role}", "holders    natural_person");
        }

        for (var flag = 0; flag < Corpus.Flags; flag++)
        {
            Block(text, $"fact {FlagId(flag)} = 情形{flag:D2}", "type       yes_no", "scope      entry");
        }

        Block(text, "fact amount = 金额", "type       money", "scope      entry");
        Block(text, "fact industry = 行业", "type       code", "scope      subject");
        Block(text, "fact grade = 等级", "type       enumeration", "values     " + string.Join(", ", Enumerable.Range(0, Corpus.Grades).Select(g => $"{GradeId(g)} = 等{(char)('甲' + g)}")), "scope      entry");
        for (var list = 0; list < corpus.Lists; list++)
        {
            Block(text, $"list {ListId(list)} = 名单{list:D2}", "colour     black", "owner      MOT", "sourced from bulletin");
        }

        Block(text, "circular rules = 管理办法", "title      “管理办法”", "effective  from 2015-01-01", "covers     " + string.Join(", ", Enumerable.Range(0, corpus.Lists).Select(ListId)), "counts     start day excluded", "sourced from bulletin");
        for (var list = 0; list < corpus.Lists; list++)
        {
            Block(text, $"term term_{list:D2} = 期限{list:D2}", "under      rules", "covers     " + ListId(list), $"lasts      {corpus.YearsOfTerm[list]} years from decided", "sourced from bulletin");
        }

        return text.ToString();
    }

    private static string Memorandum(int number, ImmutableArray<Sanction> sanctions)
    {
        var text = new StringBuilder();
        var lists = string.Join(", ", sanctions[0].Lists.Select(ListId));
        Block(text, $"memorandum memorandum_{number:D4} = 备忘录{number:D4}", "title      “备忘录”", "effective  from 2015-01-01", "covers     " + lists, "counts     start day excluded", "sourced from bulletin");
        foreach (var sanction in sanctions)
        {
            Block(
                text,
                $"sanction sanction_{sanction.Number:D5} = 措施{sanction.Number:D5}",
                [
                    $"under      memorandum_{number:D4}",
                    "title      “措施”",
                    "clause     not seen",
                    "measure    restriction",
                    "strength   mandatory",
                    "by         MOT",
                    .. sanction.Reach.Select((roles, kind) => (roles, kind)).Where(r => r.roles != 0).Select(r => $"on         {KindId(r.kind)} as {RoleIds(r.roles)}"),
                    .. sanction.When[0].IsEmpty ? Array.Empty<string>() : ["when       " + Any(sanction.When)],
                    "basis      not stated",
                    "lasts      while listed",
                    "sourced from bulletin",
                ]);
        }

        return text.ToString();
    }

    private static string RoleIds(int roles) => string.Join(", ", Enumerable.Range(0, Corpus.Roles).Where(r => (roles >> r & 1) != 0).Select(RoleId));

    private static string Any(ImmutableArray<ImmutableArray<Test>> when) => when.Length == 1 ? All(when[0]) : $"any of ({string.Join(", ", when.Select(All))})";

    private static string All(ImmutableArray<Test> tests) => tests.Length == 1 ? Write(tests[0]) : $"all of ({string.Join(", ", tests.Select(Write))})";

    private static string Write(Test test) => test switch
    {
        Test.Flag flag => (flag.Is ? "" : "not ") + FlagId(flag.Number),
        Test.AmountAtLeast amount => $"amount at least {amount.Yuan} CNY",
        Test.Grade grade => $"grade is any of ({string.Join(", ", Enumerable.Range(0, Corpus.Grades).Where(g => (grade.Mask >> g & 1) != 0).Select(GradeId))})",
        Test.Region region => $"region within \"{region.Prefix}\"",
        Test.Industry industry => $"industry within \"{industry.Division:D2}\"",
        Test.Listed listed => $"listed {(listed.AtMost ? "at most" : "more than")} {listed.Months} months ago",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static void Block(StringBuilder text, string header, params ReadOnlySpan<string> clauses)
    {
        text.Append(header).Append('\n');
        foreach (var clause in clauses)
        {
            text.Append("  ").Append(clause).Append('\n');
        }

        text.Append('\n');
    }
}
