using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What only sanctions and rewards say: the clause, the item, how strongly, by whom, to whom, with which parameters.</summary>
internal static class MeasureSentences
{
    public static IEnumerable<string> Of(Measure measure, Language language) =>
        new[] { Head(measure, language) }
            .Concat(Absent(measure.Clause.Absence, "its clause number", "条款号", language))
            .Concat(measure.SameClauseAs is { } other ? [SharedClause(other, language)] : [])
            .Concat(Acts(measure, language))
            .Concat(Reaches(measure, language))
            .Concat(measure.Parameters.Select(parameter => ParameterText.Of(parameter, language)));

    public static IEnumerable<string> Lasting(Measure measure, Language language)
    {
        if (measure.Lasts.Value is { } lasting && LastingText.Of(lasting, language) is { Length: > 0 } time)
        {
            yield return language.Pick($"It lasts {time}.", $"期限为{time}。");
        }

        foreach (var sentence in Absent(measure.Lasts.Absence, "how long it lasts", "期限", language))
        {
            yield return sentence;
        }

        if (!measure.Lifts.IsEmpty)
        {
            var lifts = ListText.Or(measure.Lifts.Select(lift => NameText.QuotedTitle(NameText.Title(lift, language))), language);
            yield return language.Pick($"It can be lifted by {lifts}.", $"可以依{lifts}解除。");
        }
    }

    private static string Head(Measure measure, Language language)
    {
        var kind = WordText.Of(measure.Kind, language);
        var title = NameText.QuotedTitle(NameText.Title(measure, language));
        var item = NameText.Quoted(measure.Item, language);
        var clause = measure.Clause.Value is { Length: > 0 } number ? language.Pick($"clause {number}, ", $"条款{number}，") : "";
        return language.Pick(
            $"{Sentence.Capital(kind)} {title} ({measure.QualifiedId}): {clause}item {item}, class {NumberText.Plain(measure.Item.Class)}.",
            $"{kind}{title}（{measure.QualifiedId}）：{clause}措施项{item}，第{ChineseNumeral.Of(measure.Item.Class)}类。");
    }

    private static string SharedClause(Measure other, Language language)
    {
        var title = NameText.QuotedTitle(NameText.Title(other, language));
        return language.Pick($"It is of one clause with {title} ({other.QualifiedId}).", $"与{title}（{other.QualifiedId}）同属一条。");
    }

    private static IEnumerable<string> Acts(Measure measure, Language language)
    {
        yield return StrengthText.Of(measure.Strength.Value, PerformerText.Of(measure.By, language), language);
        foreach (var sentence in Absent(measure.Strength.Absence, "how strongly it binds", "力度", language)
            .Concat(Absent(measure.ByAbsence, "who applies it", "实施主体", language)))
        {
            yield return sentence;
        }

        if (PerformerText.Of(measure.Cooperating, language) is { } helpers)
        {
            yield return language.Pick($"With the cooperation of {helpers}.", $"由{helpers}配合。");
        }
    }

    private static IEnumerable<string> Reaches(Measure measure, Language language) =>
        measure.On is { IsGiven: true, Value.IsDefaultOrEmpty: false }
            ? [ReachText.Of(measure.On.Value, language)]
            : Absent(measure.On.Absence, "whom it reaches", "适用对象", language);

    private static IEnumerable<string> Absent(Absence absence, string english, string chinese, Language language) =>
        absence == Absence.Given ? [] : [AbsenceText.Of(absence, language.Pick(english, chinese), language)];
}
