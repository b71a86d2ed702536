namespace Memo.Tools.Tests.Cli;

/// <summary>Who acts changes without a word in the clause: a body ends and nobody succeeds it, a class of bodies has other members.</summary>
public sealed class DiffOfBodiesTests
{
    private const string Class = """


        performers harbours = 港口管理机构
          members    MOT, SAMR
        """;

    private static readonly string ByClass = Ferry.Changed(("by         SAMR", "by         harbours"));

    [Fact]
    public void A_body_that_ends_without_a_successor_leaves_days_on_which_nobody_acts()
    {
        using var old = Ferry.InFolder();
        using var now = Ended("2022-12-31");

        Assert.Equal(
            new Ran(
                1,
                """
                1 decision changed, 3 are the same; 1 word changed.

                SAMR: changed: who acts in its place; 1 changed decision rests on it
                  who acts in its place:
                    + until 2022-12-31

                sanction Weighed in tenders (ferry_safety.weigh_in_bids): agency
                  rests on what changed: SAMR (who acts in its place)
                  agency:
                    - SAMR
                    + SAMR; from 2023-01-01: nobody

                """,
                ""),
            Ran.Memo("diff", old.Path, now.Path, "--fail-on", "agency"));
    }

    [Fact]
    public void A_successor_that_begins_later_leaves_days_on_which_nobody_acts()
    {
        using var old = Ferry.InFolder();
        using var now = Ended("2022-12-31", "  successor  MOT from 2023-07-01\n");

        Assert.Equal(
            """
            1 项判断有变化，3 项相同；另有 1 个词汇变化。

            市场监管总局 SAMR：变化：职能承继；1 项有变化的判断以此为据
              职能承继：
                + 至2022年12月31日止
                + 交通运输部 自2023年7月1日起

            惩戒措施 招投标审慎参考（ferry_safety.weigh_in_bids）：实施机关
              所依据者有变：市场监管总局（职能承继）
              实施机关：
                - 市场监管总局
                + 市场监管总局；自2023年1月1日起：无机关；自2023年7月1日起：交通运输部

            """,
            Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output);
    }

    /// <summary>Of several that act together the others go on.</summary>
    [Fact]
    public void Where_one_of_several_ends_the_others_act()
    {
        var together = Ferry.Changed(("by         SAMR", "by         MOT, SAMR"), ("to MOT within", "to SAMR within"));
        using var old = Ferry.InFolder(memorandum: together);
        using var now = Ended("2022-12-31", memorandum: together);

        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 text and 1 word changed.

            SAMR: changed: who acts in its place; 1 changed decision rests on it
              who acts in its place:
                + until 2022-12-31

            sanction Weighed in tenders (ferry_safety.weigh_in_bids): agency
              rests on what changed: SAMR (who acts in its place)
              agency:
                - MOT, SAMR
                + MOT, SAMR; from 2023-01-01: MOT

            Memorandum on ferry safety (illustration) ferry_safety: changed: remedies
              remedies:
                - Way to be heard: objection to SAMR within 20 days from notice, not suspending the measure.
                + Way to be heard: objection to SAMR within 20 days from notice, not suspending the measure; from 2023-01-01: Way to be heard: objection to nobody within 20 days from notice, not suspending the measure.

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    [Fact]
    public void Who_belongs_to_a_class_of_bodies_is_who_acts()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Class, ByClass);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Class.Replace("MOT, SAMR", "MOT", StringComparison.Ordinal), ByClass);

        Assert.Equal(
            new Ran(
                1,
                """
                1 decision changed, 3 are the same; 1 word changed.

                harbours: changed: members; 1 changed decision rests on it
                  members:
                    - SAMR

                sanction Weighed in tenders (ferry_safety.weigh_in_bids): agency
                  rests on what changed: harbours (members)
                  agency:
                    - harbours (MOT, SAMR)
                    + harbours (MOT)

                """,
                ""),
            Ran.Memo("diff", old.Path, now.Path, "--fail-on", "agency"));
    }

    [Fact]
    public void In_which_order_a_class_names_its_bodies_says_nothing()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Class, ByClass);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Class.Replace("MOT, SAMR", "SAMR, MOT", StringComparison.Ordinal), ByClass);

        Assert.Equal(new Ran(0, "Nothing changed in meaning: 4 decisions are the same.\n", ""), Ran.Memo("diff", old.Path, now.Path));
    }

    /// <summary>The vocabulary with a last day of the body that acts in tenders.</summary>
    private static Folder Ended(string last, string more = "", string memorandum = Ferry.Memorandum) => Ferry.InFolder(
        Ferry.Vocabulary.Replace("agency SAMR = 市场监管总局\n", $"agency SAMR = 市场监管总局\n  effective  until {last}\n{more}", StringComparison.Ordinal), memorandum);
}
