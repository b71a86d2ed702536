using Memo.Tools.Tests.Exchange;

namespace Memo.Tools.Tests.Cli;

public sealed class ExchangeTests : IDisposable
{
    private readonly Exchanged _exchanged = new();

    public void Dispose() => _exchanged.Dispose();

    [Fact]
    public void A_receipt_is_announced_in_both_languages()
    {
        string[] line = ["receipt", _exchanged.Folder, "--listings", _exchanged.Listings, "--result", _exchanged.Result, "--out", _exchanged.PathTo("receipt.csv")];

        Assert.Equal(
            new Ran(
                0,
                "6 records received: 4 taken up, 2 rejected.\n"
                + "               0  (no list that the rules have); 1 rejected\n"
                + "               4  ferry_defaulter; 1 rejected\n"
                + $"Receipt: {_exchanged.PathTo("receipt.csv")}; hashes, rules and counts: {_exchanged.PathTo("receipt.csv")}.summary.json\n",
                ""),
            Ran.Memo(line));
        Assert.Equal(
            new Ran(
                0,
                "收到 6 条记录：接收 4 条，未接收 2 条。\n"
                + "               0  （规则中没有的名单）；未接收 1\n"
                + "               4  ferry_defaulter；未接收 1\n"
                + $"回执：{_exchanged.PathTo("receipt.csv")}；校验值、规则与计数：{_exchanged.PathTo("receipt.csv")}.summary.json\n",
                ""),
            Ran.Memo([.. line, "--lang", "zh"]));
    }

    [Fact]
    public void A_form_goes_out_and_comes_back()
    {
        var form = _exchanged.PathTo("form.csv");
        var made = Ran.Memo("feedback", _exchanged.Folder, "--listings", _exchanged.Listings, "--result", _exchanged.Result, "--out", form, "--agency", "交通运输部");
        var filled = _exchanged.Write("filled.csv", File.ReadAllText(form).Replace(",,,,\n", ",no,,,\n", StringComparison.Ordinal));
        var findings = _exchanged.PathTo("findings.csv");
        string[] check = ["feedback", "--check", filled, "--issued", form, "--as-of", "2021-09-01", "--out", findings];

        Assert.Equal(
            new Ran(
                0,
                "1 records on 1 entries, as of 2021-06-01.\n"
                + "               1  MOT  ferry_safety.no_new_routes\n"
                + $"Form: {form}; what it was made of: {form}.summary.json. Keep both; what is filled in is a copy.\n",
                ""),
            made);
        Assert.Equal(
            new Ran(
                1,
                "1 records came back: 1 taken, 0 blank, 0 refused.\n"
                + "1 were asked: 0 done, 1 not done, 0 open, 0 unanswered.\n"
                + "MOT\n"
                + "  No licence for new routes (ferry_safety.no_new_routes)\n"
                + "    1 asked: 0 done, 1 not done, 0 open, 0 unanswered\n"
                + "To be looked at:\n"
                + "               1  not carried out though it must be\n"
                + "The first of them:\n"
                + "  line 2: A ferry_safety.no_new_routes: Not carried out, though it must be, and neither a basis nor a remark says why.\n"
                + $"All of them: {findings}; the counts: {findings}.summary.json\n",
                ""),
            Ran.Memo(check));
        Assert.Equal(
            new Ran(
                1,
                "收回 1 项：采纳 1 项，空白 0 项，不予采纳 0 项。\n"
                + "共要求反馈 1 项：已执行 0，未执行 1，尚未 0，未反馈 0。\n"
                + "MOT\n"
                + "  限制新增航线经营许可 (ferry_safety.no_new_routes)\n"
                + "    要求 1 项：已执行 0，未执行 1，尚未 0，未反馈 0\n"
                + "需要查看：\n"
                + "               1  应当执行而未执行\n"
                + "其中最前的几项：\n"
                + "  第 2 行: A ferry_safety.no_new_routes: 应当执行而未执行，且没有写明依据或备注。\n"
                + $"全部：{findings}；计数：{findings}.summary.json\n",
                ""),
            Ran.Memo([.. check, "--lang", "zh"]));
    }

    [Fact]
    public void Answers_that_leave_nothing_to_look_at_exit_0()
    {
        _exchanged.Form(agency: "MOT");
        var form = _exchanged.PathTo("form.csv");
        var filled = _exchanged.Write("filled.csv", File.ReadAllText(form).Replace(",,,,\n", ",yes,2021-01-05,,\n", StringComparison.Ordinal));

        var ran = Ran.Memo("feedback", "--check", filled, "--issued", form, "--as-of", "2021-09-01", "--out", _exchanged.PathTo("findings.csv"));

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
    }

    [Theory]
    [InlineData("SAMS", "There is no agency 'SAMS'. Did you mean 'SAMR'?\n")]
    [InlineData("nobody_at_all", "There is no agency 'nobody_at_all'.\n")]
    public void An_unknown_body_is_said_to_be_one(string agency, string expected)
    {
        var ran = Ran.Memo("feedback", _exchanged.Folder, "--listings", _exchanged.Listings, "--result", _exchanged.Result, "--out", _exchanged.PathTo("form.csv"), "--agency", agency);

        Assert.Equal(new Ran(2, "", expected), ran);
    }

    [Fact]
    public void A_file_that_is_not_there_exits_2()
    {
        var ran = Ran.Memo("receipt", _exchanged.Folder, "--listings", _exchanged.PathTo("gone.csv"), "--result", _exchanged.Result, "--out", _exchanged.PathTo("receipt.csv"));

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("A file could not be read or written: ", ran.Error, StringComparison.Ordinal);
    }
}
