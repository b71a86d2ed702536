using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What stands around the rules of a list: the instruments they are taken from, and the measures that follow from an entry.</summary>
internal static class ListContextSentences
{
    /// <summary>What an instrument says for all its rules; nothing where it says nothing.</summary>
    public static IEnumerable<string> Of(Instrument instrument, Language language)
    {
        var said = instrument.Remedies.Select(remedy => RemedyText.Of(remedy, language))
            .Concat(ClosingSentences.Origin(instrument.Honesty, instrument.Sources, instrument.Notes, language))
            .ToImmutableArray();
        return said.IsEmpty ? [] : said.Insert(0, From(instrument, language));
    }

    public static IEnumerable<string> Measures(ImmutableArray<Measure> measures, Language language)
    {
        if (measures.IsEmpty)
        {
            return [language.Pick("No measure of this pack follows from an entry on it.", "本规则包中没有因列入该名单而产生的措施。")];
        }

        var count = NumberText.Plain(measures.Length);
        return new[]
        {
            measures.Length == 1
                ? language.Pick("1 measure of this pack can follow from an entry on it.", "本规则包中因列入该名单可能产生的措施共1项。")
                : language.Pick($"{count} measures of this pack can follow from an entry on it.", $"本规则包中因列入该名单可能产生的措施共{count}项。"),
        }.Concat(measures.GroupBy(measure => measure.Instrument).Select(group => By(group.Key, group, language)));
    }

    private static string From(Instrument instrument, Language language) => language.Pick(
        $"For all its rules {Named(instrument, language)} says:", $"{Named(instrument, language)}对其全部规则规定：");

    private static string By(Instrument instrument, IEnumerable<Measure> measures, Language language)
    {
        var titles = ListText.Semicolons(measures.OrderBy(measure => measure.Clause.Value, ClauseOrder.Instance).Select(measure => Titled(measure, language)), language);
        return language.Pick($"By {Named(instrument, language)}: {titles}.", $"依{Named(instrument, language)}：{titles}。");
    }

    private static string Titled(Measure measure, Language language) =>
        WordText.Of(measure.Kind, language) + language.Pick(" ", "") + NameText.QuotedTitle(NameText.Title(measure, language))
        + language.Pick($" ({measure.QualifiedId})", $"（{measure.QualifiedId}）");

    private static string Named(Instrument instrument, Language language)
    {
        var draft = instrument.IsDraft ? language.Pick(", a draft without force", "，草案，没有效力") : "";
        return NameText.QuotedTitle(NameText.Title(instrument, language))
            + language.Pick($" ({instrument.Name.Id}{draft})", $"（{instrument.Name.Id}{draft}）");
    }
}
