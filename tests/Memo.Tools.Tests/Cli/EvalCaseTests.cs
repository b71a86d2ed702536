namespace Memo.Tools.Tests.Cli;

/// <summary>A case in the place of a listing, as <c>memo diff</c> and case files write it.</summary>
public sealed class EvalCaseTests
{
    private const string Flow = "list: ferry_defaulter, subject: legal_person, ground: unsafe_crossing, decided: 2020-03-04, passengers_at_risk: 60 persons";

    [Theory]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }\nroles: [itself]", "")]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }\nroles: [itself]", "--as-of 2021-06-01 --role itself")]
    [InlineData("as_of: 2024-06-01\nlisting: { LISTING }\nroles: [legal_representative]", "--as-of 2021-06-01 --role itself")]
    [InlineData("{ as_of: 2021-06-01, listing: { LISTING }, roles: [itself] }", "")]
    [InlineData("基准日: 2021年6月1日\n记录: { LISTING }\n身份: 本人", "")]
    [InlineData("case: one\nof: ferry_safety\nnote: as it is\nas_of: 2021-06-01\nlisting: { LISTING }\nroles: [itself]\nexpect: { standing: ended }", "")]
    [InlineData("listing: { LISTING }\nroles: [itself]", "--as-of 2021-06-01")]
    [InlineData("of: [ferry_safety]\ncases:\n  - case: one\n    as_of: 2021-06-01\n    listing: { LISTING }\n    roles: [itself]\n    expect: { standing: ended }", "")]
    [InlineData("适用文件: 渡运安全\n案例:\n  - 案例名称: 一\n    基准日: 2021年6月1日\n    记录: { LISTING }\n    身份: 本人\n    预期:\n      - 状态: 已终止", "")]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }", "--role itself")]
    [InlineData("as_of: 2021-06-01\ndossier: { subject: legal_person, entries: [{ list: ferry_defaulter, ground: unsafe_crossing, decided: 2020-03-04, passengers_at_risk: 60 persons }] }\nroles: [itself]", "")]
    public void Says_the_day_and_the_roles_unless_the_command_does(string asked, string options)
    {
        using var pack = Ferry.InFolder();
        var file = pack.Write("case.yaml", asked.Replace("LISTING", Flow, StringComparison.Ordinal));

        string[] given = ["--pack", pack.Path, "--listing", file, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        string[] written = ["--pack", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2021-06-01", "--role", "itself"];

        Assert.Equal(Ran.Memo(["eval", .. written]), Ran.Memo(["eval", .. given]));
        Assert.Equal(Ran.Memo(["explain", "no_new_routes", .. written]), Ran.Memo(["explain", "no_new_routes", .. given]));
    }

    [Theory]
    [InlineData("listing: { LISTING }", "--as-of is missing.\n")]
    [InlineData("LISTING", "--as-of is missing.\n")]
    [InlineData("as_of: 2021-02-30\nlisting: { LISTING }", "FILE:1:8: error MEMO9026: '2021-02-30' is no day of the calendar from 1949-10-01 to 2199-12-31.")]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }\nroles: [captain]", "FILE:3:9: error MEMO9024: There is no role 'captain'.")]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }\nrole: [itself]", "FILE:3:1: error MEMO9020: There is no key 'role' here.")]
    [InlineData("as_of: 2021-06-01\nlisting: { LISTING }\ndossier: { LISTING }", "FILE:1:1: error MEMO9027: A case has one `listing` or one `dossier`.")]
    [InlineData("of: ferry_safety\ncases:\n  - as_of: 2021-06-01\n    listing: { LISTING }\n  - as_of: 2021-06-02", "FILE:2:1: error MEMO9027: The file holds several cases; one listing or dossier is asked about here.")]
    [InlineData("适用文件: ferry_safety\n案例:\n  - 基准日: 2021-06-01\n    记录: { LISTING }\n  - 基准日: 2021-06-02", "FILE:2:1: error MEMO9027: The file holds several cases; one listing or dossier is asked about here.")]
    public void What_is_wrong_with_it_is_said_at_its_place(string asked, string error)
    {
        using var pack = Ferry.InFolder();
        var file = pack.Write("case.yaml", asked == "LISTING" ? Ferry.Listing : asked.Replace("LISTING", Flow, StringComparison.Ordinal));

        var ran = Ran.Memo("eval", pack.Path, "--listing", file);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(error, ran.Error.Replace(file, "FILE", StringComparison.Ordinal)[..error.Length]);
    }
}
