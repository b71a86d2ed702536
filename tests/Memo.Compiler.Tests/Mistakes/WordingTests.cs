namespace Memo.Compiler.Tests.Mistakes;

/// <summary>What a message tells to do mends the mistake, and means what was meant.</summary>
public class WordingTests
{
    private const string Facts = "fact owed = 欠款\n  type money\n  scope entry\nfact paid = 已付\n  type yes_no\n  scope entry\n";
    private const string Bodies = "agency A = 某部\nlist l = 某名单\n  colour black\n  owner A\nground dirty = 肮脏\n  covers l\n";

    [Theory]
    [InlineData("calendar c = 历\n  effective from 2016[|－|]01－20\n", "MEMO1001", "Write “-”.", "-01-20")]
    [InlineData("calendar c = 历\n  effective from [|２|]016-01-20\n", "MEMO1001", "Write “2”.", "2016-01-20")]
    [InlineData("item i = 项\n  class [|２|]\n", "MEMO1001", "Write “2”.", "2")]
    [InlineData("calendar c = 历\n  effective from 2020[|/|]01/01\n", "MEMO1001", "If a date is meant, write 2016-01-20, with two digits each for month and day.", null)]
    [InlineData("calendar c = 历\n  effective from 2020.01[|.|]01\n", "MEMO1001", "If a date is meant, write 2016-01-20, with two digits each for month and day.", null)]
    [InlineData("item i = 项\n  class[|\u00A0|]1\n", "MEMO1001", "Write an ordinary space.", " 1")]
    [InlineData("item i = 项\n  class 1[|;|]\n", "MEMO1001", "Remove it, or put it inside a string.", null)]
    [InlineData(Facts + "condition c = 丙\n  when owed at least [|10,000|] CNY\n", "MEMO1015", "Group digits with “_”, or not at all: 10_000", "10_000")]
    [InlineData(Facts + "condition c = 丙\n  when any of (paid, owed at least [|10,000,000|] CNY)\n", "MEMO1015", "Group digits with “_”, or not at all: 10_000_000", "10_000_000")]
    [InlineData(Facts + "情形 丙 = c\n  条件 欠款 不低于 [|10，000|]元\n", "MEMO1015", "Group digits with “_”, or not at all: 10_000", "10_000")]
    [InlineData(Facts + "condition c = 丙\n  when [|paid is known|]\n", "MEMO2042", "Write what it must be. Where it is not known, the answer says by itself that it is open and what is needed.", null)]
    [InlineData(Facts + "condition c = 丙\n  when [|owed is unknown|]\n", "MEMO2042", "Write what it must be. Where it is not known, the answer says by itself that it is open and what is needed.", null)]
    [InlineData(Facts + "condition c = 丙\n  when paid\n  [|when|] owed at least 1 CNY\n", "MEMO2004", "Keep one. Several conditions are joined by “and”, “or”, “any of (…)”, “all of (…)”.", null)]
    [InlineData("item i = 项\n  class 1\n  [|class|] 2\n", "MEMO2004", "Keep one. If it belongs to a declaration of its own, the first line of that is missing.", null)]
    public void A_hint_says_what_to_write(string marked, string code, string hint, string? replacement)
    {
        var found = Assert.Single(Expect.Reports(marked, code).Diagnostics);

        Assert.Equal(hint, found.Hint.English);
        Assert.Equal(replacement, found.Fix?.Replacement);
    }

    [Theory]
    [InlineData("item i = 项\n  class[|\u00A0|]1\n", "MEMO1001", "The space here is no ordinary one (U+00A0).")]
    [InlineData("calendar c = 历\n  effective from 2016[|－|]01－20\n", "MEMO1001", "“－” (U+FF0D) cannot stand here.")]
    [InlineData(Bodies + "fact f = 事\n  type yes_no\n  scope entry\n  determined by [|dirty|]\n", "MEMO2008", "“dirty” is a ground; here an agency or class of performers is required.")]
    [InlineData(Bodies + "list m = 名单二\n  colour black\n  owner [|dirty|]\n", "MEMO2008", "“dirty” is a ground; here an agency is required.")]
    [InlineData("source s = 某资料\n  kind primary\n  where \"x\"\nstatute t = 某法\n  title “某法”\n  title en \"Some Act\"\nitem i = 项\n  class 1\nallowance a = 准\n  basis 《Some Act》 art 1\n  measure i\n  on [|itself|], led_unit\n  sourced from s\n", "MEMO1016", "Before “itself” it is not said on which kind of subject.")]
    public void A_message_says_what_is_wrong(string marked, string code, string message) =>
        Assert.Equal(message, Assert.Single(Expect.Reports(marked, code).Diagnostics).Message.English);
}
