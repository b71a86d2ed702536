using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

/// <summary>What can be wrong with the keys and values of a listing: each with its code and its place.</summary>
public sealed class MistakesTests : IClassFixture<ReferencePack>
{
    private readonly ReferencePack _reference;

    public MistakesTests(ReferencePack reference) => _reference = reference;

    [Theory]
    [InlineData("list: ferry_defaulter\nfien: 12元\n", "MEMO9101 2:1")]
    [InlineData("名单: 渡运失信名单\n欠款: 12元\n", "MEMO9101 2:1")]
    [InlineData("list: ferry_defaulter\nroles: [itself]\n", "MEMO9101 2:1")]
    [InlineData("list: ferry_defaulter\nlicence_revoked: maybe\n", "MEMO9102 2:18")]
    [InlineData("list: ferry_defaulter\nharm: bruise\n", "MEMO9102 2:7")]
    [InlineData("list: ferry_defaulter\nwaters: 33-01\n", "MEMO9102 2:9")]
    [InlineData("list: ferry_defaulter\nstatus: gone\n", "MEMO9102 2:9")]
    [InlineData("list: ferry_defaulter\nfine: 1000\n", "MEMO9102 2:7")]
    [InlineData("list: ferry_defaulter\nfine: 10 persons\n", "MEMO9102 2:7")]
    [InlineData("list: ferry_defaulter\npassengers_at_risk: 60\n", "MEMO9102 2:21")]
    [InlineData("list: ferry_defaulter\npassengers_at_risk: 60 boats\n", "MEMO9102 2:21")]
    [InlineData("list: ferry_defaulter\npassengers_at_risk: -1 persons\n", "MEMO9102 2:21")]
    [InlineData("subject: legal_person\n", "MEMO9103 1:1")]
    [InlineData("list: ferry_defaulters\n", "MEMO9104 1:7")]
    [InlineData("list: ferry_defaulter\nground: five_stars\n", "MEMO9104 2:9")]
    [InlineData("list: ferry_defaulter\nground: [overloading, five_stars]\n", "MEMO9104 2:23")]
    [InlineData("list: ferry_defaulter\nsubject: firm\n", "MEMO9104 2:10")]
    [InlineData("list: ferry_defaulter\nalso: [nothing]\n", "MEMO9104 2:8")]
    [InlineData("list: ferry_defaulter\nperson: { roles: [cousin] }\n", "MEMO9104 2:19")]
    [InlineData("[ferry_defaulter]\n", "MEMO9105 1:1")]
    [InlineData("list: [ferry_defaulter]\n", "MEMO9105 1:7")]
    [InlineData("list: ferry_defaulter\nfine: [1元, 2元]\n", "MEMO9105 2:7")]
    [InlineData("entries: []\n", "MEMO9105 1:10")]
    [InlineData("list: ferry_defaulter\nfine: 1元\n罚款: 1元\n", "MEMO9106 3:1")]
    [InlineData("list: ferry_defaulter\n名单: 渡运失信名单\n", "MEMO9106 2:1")]
    [InlineData("list: ferry_defaulter\naccident_on: 2023-02-29\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2024-13\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 1949-09-30\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2200-01-01\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2024-1-1-1\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2024/01/01\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2024年1日\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\naccident_on: 2024-001-01\n", "MEMO9107 2:14")]
    [InlineData("list: ferry_defaulter\nfine: 10_000_000_000_000_000 CNY\n", "MEMO9108 2:7")]
    [InlineData("list: ferry_defaulter\nfine: 1000000000000000000分\n", "MEMO9108 2:7")]
    [InlineData("list: ferry_defaulter\nfine: 1.001元\n", "MEMO9108 2:7")]
    [InlineData("list: ferry_defaulter\nfine: 99999999999999999999999999999999亿元\n", "MEMO9108 2:7")]
    [InlineData("list: ferry_defaulter\nshare_of_trips: 0.00001 percent\n", "MEMO9108 2:17")]
    [InlineData("list: ferry_defaulter\npassengers_at_risk: 1.5 persons\n", "MEMO9108 2:21")]
    [InlineData("entries:\n  - list: ferry_defaulter\nlist: ferry_defaulter\nfine: 1元\n", "MEMO9109 4:1; MEMO9109 3:1")]
    [InlineData("entries:\n  - list: ferry_defaulter\n    region: '33'\n", "MEMO9109 3:5")]
    [InlineData("entries:\n  - list: ferry_defaulter\n    rescue_approved: yes\n", "MEMO9109 3:5")]
    [InlineData("list: ferry_defaulter\nperson: { fine: 1元 }\n", "MEMO9109 2:11")]
    [InlineData("subject: legal_person\nentries: [{ id: A, list: ferry_defaulter }, { id: A, list: ferry_watched }]\n", "MEMO9110 2:45")]
    [InlineData("entries: [{ list: ferry_defaulter }, { id: E-1, list: ferry_watched }]\n", "MEMO9110 1:38")]
    public void A_mistake_has_a_code_and_a_place(string yaml, string expected)
    {
        var input = InputFile.Parse(new SourceText("listing.yaml", yaml)).Input!;

        Assert.Equal(expected, string.Join("; ", InputToDossier.Read(_reference.Pack.Rules, input).Diagnostics.Select(Shown.Of)));
    }

    [Theory]
    [InlineData("fine: -5 CNY", "Write no minus sign: amounts and counts begin at zero.")]
    [InlineData("passengers_at_risk: [1 persons, 2 persons]", "Write one value, not several and not keys of its own.")]
    [InlineData("accident_on: 2024-05-05T00:00:00Z", "Write a date without a time of day: 2024-05-05.")]
    public void A_hint_says_what_to_write(string line, string hint)
    {
        var input = InputFile.Parse(new SourceText("listing.yaml", $"list: ferry_defaulter\n{line}\n")).Input!;

        Assert.Equal(hint, Assert.Single(InputToDossier.Read(_reference.Pack.Rules, input).Diagnostics).Hint.English);
    }

    [Theory]
    [InlineData("fine: 9_999_999_999_999_999.99 CNY")]
    [InlineData("fine: 99999999万9999元")]
    [InlineData("fine:")]
    [InlineData("accident_on: 2199年12月31日")]
    [InlineData("accident_on: 1949-10-01")]
    [InlineData("share_of_trips: 0.0001%")]
    public void The_largest_the_smallest_and_nothing_are_read(string line)
    {
        var input = InputFile.Parse(new SourceText("listing.yaml", $"list: ferry_defaulter\n{line}\n")).Input!;

        Assert.Equal(line.Contains("万9999", StringComparison.Ordinal) ? ["MEMO9102 2:7"] : [], InputToDossier.Read(_reference.Pack.Rules, input).Diagnostics.Select(Shown.Of));
    }
}
