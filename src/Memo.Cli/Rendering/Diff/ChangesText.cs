using Memo.Compiler.Comparing;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What changed, for a terminal: each decision with a case that shows it, then texts and vocabulary.</summary>
internal sealed class ChangesText(Screen screen, Language language)
{
    public void Write(Changes changes)
    {
        screen.Line(Summary(changes), Ink.Strong);
        foreach (var change in changes.Decisions)
        {
            screen.Line();
            Decision(change);
        }

        Texts(changes);
        Vocabulary(changes);
    }

    private string Summary(Changes changes) => changes.IsEmpty
        ? Say($"Nothing changed in meaning: {changes.Unchanged} decisions are the same.", $"含义没有变化：{changes.Unchanged} 项判断相同。")
        : Say(
            $"{changes.Decisions.Length} decisions changed, {changes.Unchanged} are the same.",
            $"{changes.Decisions.Length} 项判断有变化，{changes.Unchanged} 项相同。");

    private void Decision(DecisionChange change)
    {
        var kind = ChangeWords.Kinds.Said(change.Kind, language);
        var (open, close) = language == Language.Chinese ? ("（", "）") : (" (", ")");
        var name = change is { New: null, Old: null } || Title(change) == change.Id ? change.Id : $"{Title(change)}{open}{change.Id}{close}";
        screen.Write($"{kind} ").Write(name, Ink.Strong).Line(Say(": ", "：") + string.Join(Say(", ", "、"), Verdicts(change)), Ink.Warning);
        if (change.OldId is { } old)
        {
            screen.Line(Say($"  before: {old}", $"  原为：{old}"), Ink.Dim);
        }

        foreach (var difference in change.Differences)
        {
            Difference(change, difference);
        }

        if (change.IsOpen)
        {
            screen.Line(Say("  It could not be settled whether more has changed.", "  是否还有其他变化，未能判定。"), Ink.Warning);
        }

        foreach (var aspect in change.Aspects)
        {
            Aspect(aspect);
        }
    }

    private static string Title(DecisionChange change) => (change.New ?? change.Old)?.Title?.Chinese is { Length: > 0 } title ? title : change.Id;

    private IEnumerable<string> Verdicts(DecisionChange change) =>
        (change.Fate == Fate.Kept ? [] : new[] { ChangeWords.Fates.Said(change.Fate, language) })
            .Concat(change.Differences.Where(_ => change.Fate is not (Fate.Added or Fate.Removed)).Select(d => ChangeWords.Directions.Said(d.Direction, language)).Distinct())
            .Concat(change.Aspects.Select(a => ChangeWords.Aspects.Said(a.Aspect, language)));

    private void Difference(DecisionChange change, Difference difference)
    {
        var (old, now) = (ChangeWords.Of(change.Kind, difference.Old).In(language), ChangeWords.Of(change.Kind, difference.New).In(language));
        var lists = string.Join(Say(", ", "、"), difference.Lists.Select(l => language == Language.Chinese ? l.Name.Chinese : l.Name.Id));
        screen.Line(Say($"  {old} -> {now}, on {lists}; for example:", $"  {old} → {now}，名单：{lists}；例如："), Ink.Good);
        foreach (var line in WitnessToCase.ListingOf(change.New is null && change.Old is not null ? difference.Witness.Old : difference.Witness.New, difference.Witness.AsOf, language).TrimEnd().Split('\n'))
        {
            screen.Line("    " + line);
        }
    }

    private void Aspect(AspectChange aspect)
    {
        screen.Line("  " + ChangeWords.Aspects.Said(aspect.Aspect, language) + Say(":", "："), Ink.Strong);
        Side("-", aspect.Old.In(language), Ink.Error);
        Side("+", aspect.New.In(language), Ink.Good);
    }

    private void Side(string mark, string text, Ink ink)
    {
        foreach (var line in text.Split('\n').Where(l => l.Length > 0))
        {
            screen.Line($"    {mark} {line}", ink);
        }
    }

    private void Texts(Changes changes)
    {
        foreach (var text in changes.Texts)
        {
            screen.Line();
            screen.Write(text.Declaration.Name.Chinese + " ").Write(text.Id, Ink.Strong).Line(text.Fate == Fate.Kept ? "" : Say(": ", "：") + ChangeWords.Fates.Said(text.Fate, language), Ink.Warning);
            if (text.OldId is { } old)
            {
                screen.Line(Say($"  before: {old}", $"  原为：{old}"), Ink.Dim);
            }

            foreach (var aspect in text.Aspects)
            {
                Aspect(aspect);
            }
        }
    }

    private void Vocabulary(Changes changes)
    {
        if (changes.Vocabulary.IsEmpty)
        {
            return;
        }

        screen.Line();
        screen.Line(Say("Vocabulary", "词汇"), Ink.Strong);
        foreach (var word in changes.Vocabulary)
        {
            var what = word.What?.In(language) ?? ChangeWords.Fates.Said(word.Fate, language) + (word.OldId is { } old ? Say($", before: {old}", $"，原为：{old}") : "");
            screen.Line($"  {word.Declaration.Name.Chinese} {word.Declaration.Name.Id}{Say(": ", "：")}{what}");
        }
    }

    private string Say(string english, string chinese) => new Localized(english, chinese).In(language);
}
