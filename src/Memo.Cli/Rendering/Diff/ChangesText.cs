using Memo.Compiler.Comparing;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What changed, for a terminal: each decision with an example that shows it, then texts and vocabulary.</summary>
internal sealed class ChangesText(Screen screen, ChangeAccount account)
{
    public void Write()
    {
        screen.Line(account.Summary, Ink.Strong);
        foreach (var doubt in account.Changes.Doubts)
        {
            screen.Line(doubt.In(account.Language), Ink.Warning);
        }

        if (account.ImpactSummary is { } impact)
        {
            screen.Line(impact, Ink.Strong);
        }

        if (account.Counts is { } counts)
        {
            screen.Line(counts, Ink.Strong);
        }

        foreach (var part in account.Parts)
        {
            if (account.Parts.Count > 1)
            {
                screen.Line();
                screen.Line(account.Heading(part.Key), Ink.Strong);
            }

            foreach (var item in part)
            {
                Item(item);
            }
        }

        Texts();
        Vocabulary();
        Impact();
        Stale();
    }

    private void Item(ChangeItem item)
    {
        Causes(item);
        foreach (var (change, likewise) in item.Groups)
        {
            screen.Line();
            Decision(change);
            Likewise(change, likewise);
        }
    }

    private void Causes(ChangeItem item)
    {
        foreach (var (cause, decisions) in item.Causes)
        {
            screen.Line();
            screen.Write(account.NameBefore(cause)).Write(cause.Id, Ink.Strong).Line(Say(": ", "：") + account.OfText(cause) + Say("; ", "；") + account.Affected(decisions), Ink.Warning);
            Aspects(cause.Aspects);
            Waived(account.Waived(cause));
        }
    }

    /// <summary>Long tables: below what changed.</summary>
    private void Impact()
    {
        if (account.ImpactTables.Any())
        {
            screen.Line();
            screen.Line(account.ImpactTitle, Ink.Strong);
        }

        foreach (var (by, rows) in account.ImpactTables)
        {
            screen.Line(Say($"  by {by}", $"  按{by}"));
            foreach (var (value, listings) in rows)
            {
                screen.Line($"    {listings,10}  {value}");
            }
        }
    }

    private void Decision(DecisionChange change)
    {
        screen.Write(account.Kind(change) + " ").Write(account.Name(change), Ink.Strong).Line(Say(": ", "：") + string.Join(Say(", ", "、"), account.Verdicts(change)), Ink.Warning);
        Before(account.Before(change));
        if (account.Because(change) is { } because)
        {
            screen.Line(Say($"  rests on what changed: {because}", $"  所依据者有变：{because}"), Ink.Warning);
        }

        foreach (var difference in change.Differences)
        {
            var (old, now) = account.Answers(change, difference);
            var scope = account.Scope(difference);
            screen.Line(Say($"  {old} -> {now}, {scope}; for example:", $"  {old} → {now}，{scope}；例如："), Ink.Good);
            Example(account.Example(change, difference));
            Further(change, difference);
        }

        if (account.NotSettled(change) is { } open)
        {
            screen.Line("  " + open, Ink.Warning);
        }

        Aspects(ChangeAccount.Said(change));
        Waived(account.Waived(change.Id));
    }

    private void Further(DecisionChange change, Difference difference)
    {
        foreach (var (part, further) in ChangeAccount.Further(difference))
        {
            screen.Line("  " + account.FurtherTitle + Say("; for example:", "；例如："), Ink.Good);
            Sides(part);
            Example(account.Example(change, further));
        }

        if (account.NotShown(difference) is { } left)
        {
            screen.Line("  " + left, Ink.Warning);
        }
    }

    private void Example(string example)
    {
        foreach (var line in example.Split('\n'))
        {
            screen.Line("    " + line);
        }
    }

    private void Likewise(DecisionChange shown, ImmutableArray<DecisionChange> changes)
    {
        if (!changes.IsEmpty)
        {
            screen.Line("  " + account.LikewiseTitle, Ink.Warning);
            foreach (var change in changes)
            {
                screen.Line("    " + account.NameLikewise(shown, change));
            }
        }
    }

    private void Aspects(IEnumerable<AspectChange> aspects)
    {
        foreach (var aspect in aspects)
        {
            screen.Line("  " + account.Aspect(aspect) + Say(":", "："), Ink.Strong);
            Sides(aspect);
        }
    }

    private void Sides(AspectChange aspect)
    {
        var (old, now) = account.Sides(aspect);
        Side("-", old, Ink.Error);
        Side("+", now, Ink.Good);
    }

    private void Side(string mark, IEnumerable<string> lines, Ink ink)
    {
        foreach (var line in lines)
        {
            screen.Line($"    {mark} {line}", ink);
        }
    }

    private void Before(string? said)
    {
        if (said is not null)
        {
            screen.Line("  " + said, Ink.Dim);
        }
    }

    private void Waived(IEnumerable<(string Change, string Reason)> waived)
    {
        foreach (var (change, reason) in waived)
        {
            screen.Line(Say($"  waived ({change}): {reason}", $"  已豁免（{change}）：{reason}"), Ink.Dim);
        }
    }

    private void Texts()
    {
        if (account.TextsTitle is { } title)
        {
            screen.Line();
            screen.Line(title, Ink.Strong);
        }

        foreach (var text in account.Texts)
        {
            screen.Line();
            screen.Write(account.NameBefore(text)).Write(text.Id, Ink.Strong).Line(Say(": ", "：") + account.OfText(text), Ink.Warning);
            Before(account.Before(text));
            Aspects(text.Aspects);
            Waived(account.Waived(text.Id));
        }
    }

    private void Vocabulary()
    {
        if (account.Changes.Vocabulary.IsEmpty)
        {
            return;
        }

        screen.Line();
        screen.Line(Say("Vocabulary", "词汇"), Ink.Strong);
        foreach (var word in account.Changes.Vocabulary)
        {
            screen.Line($"  {word.Declaration.Name.Chinese} {word.Declaration.Name.Id}{Say(": ", "：")}{account.OfWord(word)}");
            Waived(account.Waived(word.Declaration.Name.Id));
        }
    }

    private void Stale()
    {
        if (account.StaleTitle is { } title)
        {
            screen.Line();
            screen.Line(title, Ink.Strong);
            foreach (var waiver in account.Stale)
            {
                screen.Line("  " + waiver, Ink.Warning);
            }
        }
    }

    private string Say(string english, string chinese) => account.Say(english, chinese);
}
