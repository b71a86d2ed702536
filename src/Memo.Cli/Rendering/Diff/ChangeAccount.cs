using System.Globalization;
using Memo.Compiler.Comparing;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Diff;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What all reports of a comparison say alike: names, verdicts, examples, reasons why a change is waived.</summary>
internal sealed class ChangeAccount(Changes changes, WaivedFindings findings, ImpactReport? impact, Language language)
{
    private readonly Bearings _bearings = new(changes.New);

    public Changes Changes { get; } = changes;

    public Language Language { get; } = language;

    /// <summary>
    /// What matters most to those affected first: see <see cref="Bearings"/>. Decisions that rest on something that has changed stand together with it, where the weightiest of them stands.
    /// </summary>
    public IReadOnlyList<ChangeItem> Items => field ??=
    [
        .. _bearings.Ordered(Changes.Decisions)
            .GroupBy(change => CausesOf(change) is [var first, ..] ? $"rest on {first.Cause.Id}" : Alike(change))
            .Select(item => new ChangeItem(CausesOf(item.First()), _bearings.Of(item.First()), [.. item.GroupBy(Alike).Select(alike => new ChangeGroup(alike.First(), [.. alike.Skip(1)]))])),
    ];

    /// <summary>What changed decisions rest on and has changed, with how many of them, the most first.</summary>
    public IReadOnlyList<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)> Causes { get; } =
    [
        .. changes.Decisions
            .SelectMany(d => d.Causes.Select(c => (Cause: c, Decision: d)))
            .GroupBy(p => p.Cause.Id)
            .Select(g => (g.OrderByDescending(p => p.Cause.Aspects.Length).First().Cause, Decisions: g.Select(p => p.Decision).ToImmutableArray()))
            .OrderByDescending(c => c.Decisions.Length),
    ];

    /// <summary>The same; where decisions rest on several of them, those together.</summary>
    private List<ImmutableArray<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)>> JoinedCauses => field ??= Joined(Causes);

    private static List<ImmutableArray<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)>> Joined(IEnumerable<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)> causes)
    {
        var joined = new List<ImmutableArray<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)>>();
        foreach (var cause in causes)
        {
            var others = joined.Where(known => known.Any(k => k.Decisions.Intersect(cause.Decisions).Any())).ToArray();
            joined.RemoveAll(others.Contains);
            joined.Add([.. others.SelectMany(known => known), cause]);
        }

        return joined;
    }

    /// <summary>What it rests on, with what else the decisions rest on that rest on the same; none for what changed by itself.</summary>
    private ImmutableArray<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)> CausesOf(DecisionChange change) =>
        change.Causes.IsEmpty ? [] : JoinedCauses.First(causes => causes.Any(cause => cause.Decisions.Contains(change)));

    /// <summary>Before how many more rest on it.</summary>
    public string Resting => Say("Others that rest on it: ", "以此为据的还有：");

    /// <summary>Before an example.</summary>
    public string ForExample => Say("; for example:", "；例如：");

    /// <summary>Before the names of those that are not shown in full.</summary>
    public string LikewiseTitle => Say("Changed alike (each by a case of its own in --format json):", "同样变化的还有（各自的案例见 --format json）：");

    /// <summary>The name of a change that is not shown in full, with the lists and days where those of the one shown are others.</summary>
    public string NameLikewise(DecisionChange shown, DecisionChange likewise)
    {
        string ScopesOf(DecisionChange change) => string.Join(Say("; ", "；"), change.Differences.Select(Scope).Distinct());
        return NameAndBefore(likewise) + (ScopesOf(likewise) is var scopes && scopes != ScopesOf(shown) ? Say(", ", "，") + scopes : "");
    }

    /// <summary>
    /// All that is shown of a change but its name and its examples; of one that stands alone, what no other has. Where nothing is said of what it comes from, it does. Where that is all there is to
    /// say, on which lists and days it shows is no other change.
    /// </summary>
    private string Alike(DecisionChange change) =>
        change is not { Fate: Fate.Kept, Differences.IsEmpty: false, IsOpen: false } || (change.Causes.IsEmpty && !Said(change).Any()) || Waived(change.Id).Any() ? $"{change.Kind} {change.Id}"
        : string.Join("\n", [Kind(change), _bearings.Of(change).ToString(), .. Verdicts(change), Because(change), .. change.Differences.Select(d => $"{Answers(change, d)} {(change.Causes.IsEmpty ? Scope(d) : "")} {string.Join(" ", d.Further.Select(f => f.Part))} {d.NotShown}"), .. Said(change).Select(aspect => aspect.ToString())]);

    /// <summary>How many decisions it may have changed.</summary>
    public string Affected(ImmutableArray<DecisionChange> decisions) =>
        Say(decisions.Length == 1 ? "1 changed decision rests on it" : $"{decisions.Length} changed decisions rest on it", $"{decisions.Length} 项有变化的判断以此为据");

    /// <summary>What has changed of it, in the words of both versions where these are short, and how many decisions that may have changed.</summary>
    public string OfCause(TextChange cause, ImmutableArray<DecisionChange> decisions) => OfText(cause)
        + (cause.Aspects is [var only] && Sides(only) is { Old: [var before], New: [var after] } ? Say($" ({before} → {after})", $"（{before} → {after}）") : "")
        + Say("; ", "；") + Affected(decisions);

    /// <summary>All there is to look at, by what it means to those who are listed.</summary>
    public IReadOnlyList<IGrouping<Bearing, ChangeItem>> Parts => field ??= [.. Items.GroupBy(item => item.Bearing)];

    /// <summary>How many decisions are heavier, lighter and so on, as a sentence; null where all are the same.</summary>
    public string? Counts => Parts.Count > 1 ? Capital(Count(Changes.Decisions)) + Say(".", "。") : null;

    /// <summary>How many decisions are heavier, lighter and so on, the weightiest first.</summary>
    public string Count(IEnumerable<DecisionChange> decisions) => string.Join(
        Say("; ", "；"), decisions.GroupBy(_bearings.Of).OrderBy(bearing => bearing.Key).Select(bearing => Said(bearing.Key) + Say($": {bearing.Count()}", $" {bearing.Count()} 项")));

    /// <summary>Instruments, rules and words with what has changed of them, but for what stands above as a cause of other changes already.</summary>
    public IReadOnlyList<TextChange> Texts => field ??=
    [
        .. from text in Changes.Texts
           where !Causes.Any(c => c.Cause.Id == text.Id && c.Cause.Fate == text.Fate && !text.Aspects.Except(c.Cause.Aspects).Any())
           select text,
    ];

    /// <summary>Above them, where they stand below parts that have headings; else null.</summary>
    public string? TextsTitle => Parts.Count > 1 && Texts.Count > 0 ? Say("Texts", "文本") : null;

    /// <summary>The title or name in the reader's language, and a space; empty where it is the id, which follows.</summary>
    public string NameBefore(TextChange text) => NameOf(text) is var name && name == text.Id ? "" : name + " ";

    private string NameOf(TextChange text) => text.Declaration switch
    {
        Instrument instrument => NameText.Title(instrument, Language),
        ListDefinition list => NameText.Title(list, Language),
        Rule rule => NameText.Title(rule, Language),
        var other => NameText.Of(other, Language),
    };

    /// <summary>What it rests on that has changed; null where there is nothing of the kind.</summary>
    public string? Because(DecisionChange change) => change.Causes.IsEmpty ? null : string.Join(Say(", ", "、"), change.Causes.Select(c =>
        NameOf(c) + (c.Aspects.IsEmpty ? "" : Say($" ({string.Join(", ", c.Aspects.Select(Aspect))})", $"（{string.Join("、", c.Aspects.Select(Aspect))}）"))));

    public string Summary => Changes.IsEmpty
        ? Say($"Nothing changed in meaning: {Count(Changes.Unchanged)} {Are(Changes.Unchanged)} the same.", $"含义没有变化：{Changes.Unchanged} 项判断相同。")
        : Say($"{Count(Changes.Decisions.Length)} changed, {Changes.Unchanged} {Are(Changes.Unchanged)} the same", $"{Changes.Decisions.Length} 项判断有变化，{Changes.Unchanged} 项相同") + Beside + Say(".", "。");

    /// <summary>How many texts and words changed beside; empty for none. A word of which both its name and what it says has changed is one.</summary>
    private string Beside => (Others.Count(isText => isText), Others.Count(isText => !isText)) switch
    {
        (0, 0) => "",
        (var texts, 0) => Say($"; {(texts == 1 ? "1 text" : $"{texts} texts")} changed", $"；另有 {texts} 处文本变化"),
        (0, var words) => Say($"; {(words == 1 ? "1 word" : $"{words} words")} changed", $"；另有 {words} 个词汇变化"),
        var (texts, words) => Say(
            $"; {(texts == 1 ? "1 text" : $"{texts} texts")} and {(words == 1 ? "1 word" : $"{words} words")} changed", $"；另有 {texts} 处文本、{words} 个词汇变化"),
    };

    /// <summary>Of each declaration that changed and is no decision by itself, whether it is of a text or a word.</summary>
    private IEnumerable<bool> Others => Causes.Select(c => c.Cause).Concat(Changes.Texts).Select(text => (text.Id, IsText: text.Declaration is Instrument or Rule or Provision))
        .Concat(Changes.Vocabulary.Select(word => (word.Declaration.Name.Id, IsText: false)))
        .Distinct()
        .Where(other => !other.IsText || Changes.Decisions.All(decision => decision.Id != other.Id))
        .Select(other => other.IsText);

    public string Say(string english, string chinese) => new Localized(english, chinese).In(Language);

    /// <summary>Above the changes that have it.</summary>
    public string Heading(Bearing bearing) => Capital(Said(bearing));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Said(Bearing bearing) => ChangeWords.Bearings.Said(bearing, Language);

    /// <summary>Of a measure, whether it is a sanction or a reward: more of it weighs on those listed, or favours them.</summary>
    public string Kind(DecisionChange change) => (change.New ?? change.Old) is Measure measure
        ? FixedWords.Measures.Said(measure.Kind, Language) + Say("", "措施")
        : ChangeWords.Kinds.Said(change.Kind, Language);

    /// <summary>The title, in the reader's language where the text has one.</summary>
    public string Title(DecisionChange change)
    {
        var rule = change.New ?? change.Old;
        return rule?.Title is { } title && new[] { title.In(Language), title.Chinese }.FirstOrDefault(t => !string.IsNullOrEmpty(t)) is { } said ? said
            : rule is not null && Language == Language.Chinese ? rule.Name.Chinese
            : rule is null && change.Differences.SelectMany(d => d.Lists).FirstOrDefault(l => l.Name.Id == change.Id) is { } list ? (Language == Language.Chinese ? list.Name.Chinese : NameText.Title(list, Language))
            : change.Id;
    }

    /// <summary>Null where the id already stands in the place of a title.</summary>
    public string? IdBeside(DecisionChange change) => Title(change) == change.Id ? null : change.Id;

    /// <summary>With its id, unless that is all there is.</summary>
    public string Name(DecisionChange change) => Title(change) + (IdBeside(change) is { } id ? Say($" ({id})", $"（{id}）") : "");

    /// <summary>The same, and which rule it was.</summary>
    public string NameAndBefore(DecisionChange change) => Name(change) + (Before(change) is { } before ? Say(", ", "，") + before : "");

    /// <summary>Which rule it was or takes the place of, and that nothing else changes if so; null for one that is called what it was.</summary>
    public string? Before(DecisionChange change) => change switch
    {
        { Fate: Fate.NotSeen } => Say("The clause in question of the new text was not seen in full: it may stand there.", "新文本的相应条款未见全文，可能仍有此项。"),
        { OldId: null } => null,
        { Fate: Fate.Succeeded, Differences.IsEmpty: true, IsOpen: false } => TakesPlace(InForce(change.New!), change.Ending!.QualifiedId)
            + Say(": the answer is as before, for everybody and on every day.", "：对任何人、在任何一日，结论均与原来相同。"),
        { Fate: Fate.Succeeded } => TakesPlace(InForce(change.New!), change.Ending!.QualifiedId),
        _ => Was(change.OldId!),
    };

    /// <inheritdoc cref="Before(DecisionChange)"/>
    public string? Before(TextChange text) => text switch
    {
        { OldId: null } => null,
        { Fate: Fate.Succeeded, Declaration: Rule next } => TakesPlace(InForce(next), text.OldId!),
        { Fate: Fate.Succeeded, Declaration: Instrument next } => TakesPlace(next.Effective, text.OldId!),
        _ => Was(text.OldId!),
    };

    public ImmutableArray<string> Verdicts(DecisionChange change) => [.. Findings.WordsOf(change).Select(word => Findings.Said(word).In(Language))];

    /// <summary>On which lists, on which days and for entries of which days.</summary>
    public string Scope(Difference difference) => Say("on ", "名单：") + string.Join(Say(", ", "、"), difference.Lists.Select(ListName))
        + (When(difference) is { Length: > 0 } when ? Say(", ", "，") + when : "");

    /// <summary>On which days and for entries of which days; empty for all.</summary>
    public string When(Difference difference) => string.Join(Say(", ", "，"), new[]
    {
        Days(difference.Days),
        Days(difference.Decided) is { } decided ? Say("for entries decided ", "决定日期") + decided : null,
    }.OfType<string>());

    public (string Old, string New) Answers(DecisionChange change, Difference difference) =>
        (ChangeWords.Of(change.Kind, difference.Old).In(Language), ChangeWords.Of(change.Kind, difference.New).In(Language));

    /// <summary>The day, the listing and the person, without what is expected of them; in the words of the old version where the new one cannot say all of it.</summary>
    public string Example(DecisionChange change, Difference difference)
    {
        var (old, now, asOf) = difference.Witness;
        var isOld = (change.New is null && change.Old is not null) || (old.Unsaid.IsEmpty && !now.Unsaid.IsEmpty) || (old.Unsaid.IsEmpty == now.Unsaid.IsEmpty && Told(old) > Told(now));
        var listing = WitnessToCase.ListingOf(isOld ? old : now, asOf, Language).TrimEnd();
        return UnsaidText.Of(difference.Witness) is { } unsaid ? $"{listing}\n# {unsaid.In(Language)}" : listing;
    }

    /// <summary>How much is said of an entry and a person.</summary>
    private static int Told(WitnessOf witness) => witness.Roles.Length + witness.Dossier.OtherEntries.Length + witness.Dossier.SubjectFacts.Given.Count + witness.Dossier.OwnPersonFacts.Given.Count
        + witness.Dossier.Entries.Sum(entry => 1 + (entry.Grounds?.Length ?? 0) + entry.Facts.Given.Count);

    /// <summary>The same difference by each further part of the question that changed, that part alone; each like a difference of its own.</summary>
    public static IEnumerable<(AspectChange Part, Difference Difference)> Further(Difference difference) =>
        difference.Further.Select(further => (further.Part, difference with { Witness = further.Witness }));

    /// <summary>Null where all is settled.</summary>
    public string? NotSettled(DecisionChange change) => !change.IsOpen ? null
        : change.Differences.IsEmpty ? Say("It could not be settled whether anything has changed for anybody.", "是否对任何人有变化，未能判定。")
        : Say("It could not be settled whether more has changed.", "是否还有其他变化，未能判定。");

    /// <summary>Before the part of the question, and the dossier that differs by it alone.</summary>
    public string FurtherTitle => Say("The same by another change alone", "仅因另一处变化，亦是如此");

    /// <summary>Null where all are shown.</summary>
    public string? NotShown(Difference difference) => difference.NotShown == 0 ? null : Say(
        difference.NotShown == 1 ? "1 more change may do the same; it is not shown." : $"{difference.NotShown} more changes may do the same; they are not shown.",
        $"另有 {difference.NotShown} 处变化可能亦是如此，不再列出。");

    /// <summary>Null where there is none to keep: see <see cref="NoCase"/>.</summary>
    public string? Case(DecisionChange change, Difference difference) => DifferenceToCase.Write(Changes, change, difference, Language)?.TrimEnd();

    /// <inheritdoc cref="DifferenceToCase.WhyNone"/>
    public string NoCase(Difference difference) => DifferenceToCase.WhyNone(difference).In(Language);

    /// <summary>What a decision says that it did not: what it asks in words of its own first.</summary>
    public static IEnumerable<AspectChange> Said(DecisionChange change) => change.Condition is { } condition ? change.Aspects.Prepend(condition) : change.Aspects;

    /// <summary>The lines of both versions that the other has not; all, where it has all of them. In the other language where only that one differs.</summary>
    public (ImmutableArray<string> Old, ImmutableArray<string> New) Sides(AspectChange aspect)
    {
        var shown = aspect.Old.In(Language) != aspect.New.In(Language) ? Language : Language == Language.English ? Language.Chinese : Language.English;
        ImmutableArray<string> Lines(Localized text) => [.. text.In(shown).Split('\n').Where(line => line.Length > 0)];
        var (old, now) = (Lines(aspect.Old), Lines(aspect.New));
        ImmutableArray<string> gone = [.. old.Where(line => !now.Contains(line))], come = [.. now.Where(line => !old.Contains(line))];
        return gone.IsEmpty && come.IsEmpty ? (old, now) : (gone, come);
    }

    public string Aspect(AspectChange aspect) => ChangeWords.Aspects.Said(aspect.Aspect, Language);

    /// <summary>Which changes of something are waived, and why.</summary>
    public IEnumerable<(string Change, string Reason)> Waived(string id) =>
        from found in findings.About(id)
        where found.Waiver is not null
        select (Findings.Said(found.Finding.Change).In(Language), found.Waiver!.Reason);

    /// <summary>The same of what is shown as a cause alone.</summary>
    public IEnumerable<(string Change, string Reason)> Waived(TextChange cause) => Changes.Texts.Except(Texts).Any(text => text.Id == cause.Id) ? Waived(cause.Id) : [];

    /// <summary>Waivers of changes that there are not, or that are others now; null if there are none.</summary>
    public string? StaleTitle => findings.Stale.IsEmpty ? null : Say("Waivers that waive nothing here", "未豁免任何变化的豁免");

    /// <summary>What each was written for, and why.</summary>
    public IEnumerable<string> Stale => findings.Stale.Select(waiver => Findings.Said(waiver.Change).In(Language) is var change
        ? Say($"{waiver.Id} ({change}, {waiver.Mark}): {waiver.Reason}", $"{waiver.Id}（{change}，{waiver.Mark}）：{waiver.Reason}")
        : "");

    public string OfWord(VocabularyChange word) => word.What?.In(Language)
        ?? ChangeWords.Fates.Said(word.Fate, Language) + (word.OldId is { } old ? Say($", before: {old}", $"，原为：{old}") : "");

    public string OfText(TextChange text) => string.Concat(
        text.Fate == Fate.Kept ? Say("changed: ", "变化：") : ChangeWords.Fates.Said(text.Fate, Language) + (text.Aspects.IsEmpty ? "" : Say(", ", "、")),
        string.Join(Say(", ", "、"), text.Aspects.Select(Aspect)));

    /// <summary>Who is affected, as a sentence; null where no listings were given.</summary>
    public string? ImpactSummary => impact is null ? null : string.Concat(
        Say(
            $"{impact.Listings + impact.Rejected} records read: {impact.Listings} compared, {impact.Rejected} rejected. ",
            $"读取 {impact.Listings + impact.Rejected} 条记录：比较 {impact.Listings} 条，拒绝 {impact.Rejected} 条。"),
        impact.Changed.AtMost == 0
            ? Say("None changes.", "均无变化。")
            : Say($"{Range(impact.Changed)} change.", $"{Range(impact.Changed)} 条有变化。"),
        impact.Unsettled.AtMost == 0 ? "" : Say(
            $" For {Range(impact.Unsettled)} a rule that has changed cannot be settled: not all that it asks is known.",
            $"其中 {Range(impact.Unsettled)} 条，有变化的规则所问事项未全部已知，是否适用无法判定。"),
        impact.Fewest <= 1 || (impact.Changed.AtMost == 0 && impact.Unsettled.AtMost == 0) ? "" : Say(
            $" Counts are told in steps of {impact.Fewest}; what has fewer is left out.", $"数目按 {impact.Fewest} 分段列出，不足者从略。"),
        !impact.ChangesForWantOfFacts(Changes) ? ""
            : Changes.Decisions.IsEmpty ? Say(
                " Some change in a way in which complete listings do not: they leave out something that a rule now asks in other words.",
                "部分变化在完整的记录中不会发生：这些记录未提供某项事实，而规则对它的表述已变。")
            : Say(
                " Some become undetermined or certain as no complete listing does: they leave out something that a rule asks.",
                "部分记录变为待定或者确定，而完整的记录不会如此：这些记录未提供规则所问的某项事实。"));

    /// <summary>Before the tables.</summary>
    public string ImpactTitle => Say("How many listings change", "有变化的记录数");

    /// <summary>How many listings change, by what.</summary>
    public IEnumerable<(string By, ImmutableArray<(string Value, string Listings)> Rows)> ImpactTables =>
        from table in impact?.Tables ?? []
        where !table.Rows.IsEmpty
        select (ChangeWords.Impacts.Said(table.By, Language), table.Rows.Select(row => (row.Said.In(Language), Range(row.Listings))).ToImmutableArray());

    private static string Range(CountRange count) => count.AtLeast == count.AtMost
        ? count.AtLeast.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{count.AtLeast}–{count.AtMost}");

    private static string Count(int decisions) => decisions == 1 ? "1 decision" : $"{decisions} decisions";

    private static string Are(int decisions) => decisions == 1 ? "is" : "are";

    /// <summary>Null for a period without bounds.</summary>
    private string? Days(Period period) => period switch
    {
        { From: { } from, Until: { } until } => Say($"from {from} until {until}", $"自 {from} 起至 {until} 止"),
        { From: { } from } => Say($"from {from} on", $"自 {from} 起"),
        { Until: { } until } => Say($"until {until}", $"至 {until} 止"),
        _ => null,
    };

    private string Was(string id) => Say($"before: {id}", $"原为：{id}");

    private string TakesPlace(Period inForce, string id) => Say($"from {inForce.From} on in the place of {id}", $"自 {inForce.From} 起接替 {id}");

    private static Period InForce(Rule rule) => rule.Effective.Within(rule.Instrument.Effective);

    private string ListName(ListDefinition list) => Language == Language.Chinese ? list.Name.Chinese : list.Name.Id;
}
