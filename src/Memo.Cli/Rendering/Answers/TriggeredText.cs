using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>A triggered measure: what it is, on which clause, by whom, how strongly, until when, on which law, and how to be heard.</summary>
internal static class TriggeredText
{
    public static void Write(Account account, int number, Triggered triggered)
    {
        var naming = account.Naming;
        var measure = triggered.Measure;
        account.Line($"  {number}. {naming.Title(measure)}", Ink.Strong);
        account.Field(new("Rule", "规则"), measure.QualifiedId);
        account.Field(new("Clause", "条款"), Stated(naming, measure.Clause));
        account.Field(new("Instrument", "文件"), naming.Title(measure.Instrument.Title, measure.Instrument) + naming.InBrackets(Stated(naming, measure.Instrument.Document)));
        account.Field(new("Strength", "力度"), measure.Strength.IsGiven ? FixedWords.Strengths.Said(measure.Strength.Value, naming.Language) : FixedWords.Absences.Said(measure.Strength.Absence, naming.Language));
        account.Field(new("By", "实施"), triggered.Agencies.IsEmpty ? FixedWords.Absences.Said(measure.ByAbsence, naming.Language) : naming.Of(triggered.Agencies));
        account.Field(new("With", "配合"), naming.Of(triggered.Cooperating));
        foreach (var parameter in triggered.Parameters)
        {
            account.Field(new("Parameter", "参数"), $"{parameter.Name}: {Value(naming, parameter)}");
        }

        account.Field(new("Until", "期限"), triggered.Until is { } last
            ? naming.Say($"{last} at the latest", $"最迟至 {last}")
            : naming.Say("no last day is certain", "无确定的截止日"));
        account.Field(new("Sooner by", "提前终止"), naming.OfIds(triggered.UntilConditions));
        account.Field(new("Basis", "依据"), Basis(naming, measure));
        foreach (var remedy in triggered.Remedies)
        {
            account.Field(new("Remedy", "救济"), RemedyLine.Of(naming, remedy));
        }

        if (measure.Honesty.Unverified > 0)
        {
            account.Field(new("Unverified", "未核实"), naming.Say("not everything in this clause has been confirmed", "本条款有未经核实的内容"), ink: Ink.Warning);
        }
    }

    private static string Basis(Naming naming, Measure measure) => measure.Basis.IsGiven
        ? naming.Join(measure.Basis.Value.Select(citation => CitationText.Of(citation, naming.Language)))
            + naming.Say(" (as the instrument claims; not checked against the law)", "（文件所称依据，尚未与法律核对）")
        : FixedWords.Absences.Said(measure.Basis.Absence, naming.Language);

    private static string Value(Naming naming, Parameter parameter) =>
        parameter.Absence == Absence.Given ? ParameterText.Of(parameter) : FixedWords.Absences.Said(parameter.Absence, naming.Language);

    private static string Stated(Naming naming, Stated<string> text) => text.Value ?? FixedWords.Absences.Said(text.Absence, naming.Language);
}
