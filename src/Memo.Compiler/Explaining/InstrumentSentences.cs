using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What an instrument says of itself, before its rules.</summary>
internal static class InstrumentSentences
{
    public static IEnumerable<string> Of(Instrument instrument, Language language) =>
        new[] { Head(instrument, language) }
            .Concat(Document(instrument, language))
            .Concat(Signed(instrument, language))
            .Concat([InForce(instrument, language)])
            .Concat(Related(instrument, language))
            .Concat(CountingSentences.Of(instrument.Counting, instrument.BoundsIncluded, instrument.JudgedBy, language))
            .Concat(WhenSentences.EndOf(instrument, language))
            .Concat(instrument.Remedies.Select(remedy => RemedyText.Of(remedy, language)))
            .Concat(HeardOn(instrument, language));

    /// <summary>The measures of a local pack reach the subjects of its territory only.</summary>
    public static IEnumerable<string> Territory(Instrument instrument, Language language)
    {
        if (instrument.Pack is { Territory: { IsEmpty: false } codes })
        {
            var regions = ListText.Or(codes, language);
            yield return language.Pick($"It reaches only subjects whose region is within {regions}.", $"仅适用于地区属于{regions}的主体。");
        }
    }

    private static IEnumerable<string> HeardOn(Instrument instrument, Language language)
    {
        if (!instrument.HeardOn.IsEmpty)
        {
            var kinds = ListText.Or(instrument.HeardOn.Select(item => NameText.Quoted(item, language)), language);
            yield return language.Pick(
                $"These ways to be heard are open to every measure of the kind {kinds}, whichever text orders it.",
                $"上述救济途径适用于各文件规定的{kinds}措施。");
        }
    }

    private static string Head(Instrument instrument, Language language)
    {
        var title = NameText.QuotedTitle(NameText.Title(instrument, language));
        var kind = WordText.Of(instrument.Kind, language);
        var local = instrument.IsLocal ? language.Pick("local ", "地方") : "";
        var draft = instrument.IsDraft ? language.Pick(", draft", "，草案") : "";
        var id = instrument.Name.Id;
        return language.Pick($"{title}: {local}{kind} ({id}){draft}.", $"{title}：{local}{kind}（{id}）{draft}。");
    }

    private static IEnumerable<string> Document(Instrument instrument, Language language)
    {
        if (instrument.Document.Value is { Length: > 0 } number)
        {
            yield return language.Pick($"Document number: {number}.", $"文号：{number}。");
        }
        else if (!instrument.Document.IsGiven)
        {
            yield return AbsenceText.Of(instrument.Document.Absence, language.Pick("its document number", "文号"), language);
        }
    }

    private static IEnumerable<string> Signed(Instrument instrument, Language language)
    {
        if (!instrument.Lead.IsEmpty)
        {
            var lead = PerformerText.And(instrument.Lead, language);
            yield return language.Pick($"Led by {lead}.", $"牵头：{lead}。");
        }

        if (!instrument.Parties.IsEmpty)
        {
            var parties = PerformerText.And(instrument.Parties, language);
            yield return language.Pick($"Signed by {parties}.", $"签署：{parties}。");
        }
    }

    private static string InForce(Instrument instrument, Language language) =>
        DateText.Of(instrument.Effective, language) is { Length: > 0 } period
            ? language.Pick($"In force {period}.", $"{period}施行。")
            : instrument.Beginning == Absence.Given ? language.Pick("From when to when it is in force is not known.", "施行期间不明。")
            : AbsenceText.Of(instrument.Beginning, language.Pick("when it took effect", "施行日期"), language);

    private static IEnumerable<string> Related(Instrument instrument, Language language)
    {
        if (!instrument.Supersedes.IsEmpty)
        {
            yield return language.Pick("It supersedes ", "取代") + Titles(instrument.Supersedes, language) + language.Pick(".", "。");
        }

        if (!instrument.Amends.IsEmpty)
        {
            yield return language.Pick("It amends ", "修改") + Titles(instrument.Amends, language) + language.Pick(".", "。");
        }

        if (!instrument.Covers.IsEmpty)
        {
            var lists = ListText.And(instrument.Covers.Select(list => NameText.QuotedTitle(NameText.Title(list, language))), language);
            yield return language.Pick($"It covers entries on {lists}.", $"适用名单：{lists}。");
        }
    }

    private static string Titles(IEnumerable<Instrument> instruments, Language language) =>
        ListText.And(instruments.Select(other => NameText.QuotedTitle(NameText.Title(other, language))), language);
}
