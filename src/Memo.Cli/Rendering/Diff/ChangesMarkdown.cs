using System.Text;
using Memo.Compiler.Comparing;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What changed, for a pull request: a table first, then each change with a case that can be kept.</summary>
internal sealed class ChangesMarkdown(ChangeAccount account)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line("**" + Escaped(account.Summary) + "**").Line();
        foreach (var doubt in account.Changes.Doubts)
        {
            Line("> " + Escaped(doubt.In(account.Language))).Line();
        }

        if (account.ImpactSummary is { } impact)
        {
            Line("**" + Escaped(impact) + "**").Line();
        }

        if (account.Counts is { } counts)
        {
            Line(Escaped(counts)).Line();
        }

        if (!account.Changes.Decisions.IsEmpty || account.Texts.Count > 0)
        {
            Line(account.Say("| rule | change |", "| 规则 | 变化 |")).Line("|---|---|");
            foreach (var item in account.Items)
            {
                Rows(item);
            }

            foreach (var text in account.Texts)
            {
                Line($"| {Escaped(account.NameBefore(text))}`{text.Id}` | {Escaped(account.OfText(text))} |");
            }
        }

        foreach (var part in account.Parts)
        {
            if (account.Parts.Count > 1)
            {
                Line().Line("## " + Escaped(account.Heading(part.Key)));
            }

            foreach (var item in part)
            {
                Item(item);
            }
        }

        Rest();
        Impact();
        Stale();
        return _text.ToString().TrimEnd();
    }

    private void Item(ChangeItem item)
    {
        Causes(item);
        foreach (var (change, likewise) in item.Groups)
        {
            Decision(change);
            Likewise(change, likewise);
        }
    }

    private void Rows(ChangeItem item)
    {
        foreach (var (cause, decisions) in item.Causes)
        {
            Line($"| **{Escaped(account.NameBefore(cause))}`{cause.Id}`** | {Escaped(account.OfCause(cause, decisions))} |");
        }

        foreach (var change in item.Decisions)
        {
            Line($"| {Escaped(account.Kind(change))} {Name(change)} | {Escaped(string.Join(account.Say(", ", "、"), account.Verdicts(change)))} |");
        }
    }

    private void Causes(ChangeItem item)
    {
        foreach (var (cause, decisions) in item.Causes)
        {
            Line().Line($"### {Escaped(account.NameBefore(cause))}`{cause.Id}`: {Escaped(account.OfText(cause) + account.Say("; ", "；") + account.Affected(decisions))}");
            Aspects(cause.Aspects);
            Waived(account.Waived(cause));
        }
    }

    /// <summary>Long tables: below what changed, as in a terminal.</summary>
    private void Impact()
    {
        if (account.ImpactTables.Any())
        {
            Line().Line("### " + Escaped(account.ImpactTitle));
        }

        foreach (var (by, rows) in account.ImpactTables)
        {
            Line().Line($"| {Escaped(by)} | {account.Say("listings", "记录")} |").Line("|---|---:|");
            foreach (var (value, listings) in rows)
            {
                Line($"| {Escaped(value)} | {listings} |");
            }
        }
    }

    private void Decision(DecisionChange change)
    {
        Line().Line("### " + Name(change));
        Before(account.Before(change));
        if (account.Because(change) is { } because)
        {
            Line().Line(account.Say("Rests on what changed: ", "所依据者有变：") + Escaped(because));
        }

        foreach (var difference in change.Differences)
        {
            var (before, after) = account.Answers(change, difference);
            var scope = Escaped(account.Scope(difference));
            Line().Line($"**{Escaped(before)} → {Escaped(after)}**{account.Say($" ({scope})", $"（{scope}）")}").Line();
            Fenced("yaml", account.Case(change, difference) ?? account.Example(change, difference));
            Further(change, difference);
        }

        if (account.NotSettled(change) is { } open)
        {
            Line().Line(Escaped(open));
        }

        Aspects(ChangeAccount.Said(change));
        Waived(account.Waived(change.Id));
    }

    private void Further(DecisionChange change, Difference difference)
    {
        foreach (var (part, further) in ChangeAccount.Further(difference))
        {
            Line().Line(Escaped(account.FurtherTitle + account.Say(":", "："))).Line();
            Sides(part);
            Line();
            Fenced("yaml", account.Case(change, further) ?? account.Example(change, further));
        }

        if (account.NotShown(difference) is { } left)
        {
            Line().Line(Escaped(left));
        }
    }

    private void Likewise(DecisionChange shown, ImmutableArray<DecisionChange> changes)
    {
        if (!changes.IsEmpty)
        {
            Line().Line(Escaped(account.LikewiseTitle)).Line();
            foreach (var change in changes)
            {
                Line($"- {Escaped(account.NameLikewise(shown, change))}");
            }
        }
    }

    private void Aspects(IEnumerable<AspectChange> aspects)
    {
        foreach (var aspect in aspects)
        {
            Line().Line("**" + Escaped(account.Aspect(aspect)) + "**").Line();
            Sides(aspect);
        }
    }

    private void Sides(AspectChange aspect)
    {
        var (old, now) = account.Sides(aspect);
        Fenced("diff", string.Join("\n", old.Select(line => "- " + line).Concat(now.Select(line => "+ " + line))));
    }

    private void Waived(IEnumerable<(string Change, string Reason)> waived)
    {
        foreach (var (change, reason) in waived)
        {
            Line().Line("> " + Escaped(account.Say($"Waived ({change}): {reason}", $"已豁免（{change}）：{reason}")));
        }
    }

    private void Rest()
    {
        if (account.TextsTitle is { } title)
        {
            Line().Line("## " + Escaped(title));
        }

        foreach (var text in account.Texts)
        {
            Line().Line($"### {Escaped(account.NameBefore(text))}`{text.Id}`: {Escaped(account.OfText(text))}");
            Before(account.Before(text));
            Aspects(text.Aspects);
            Waived(account.Waived(text.Id));
        }

        if (!account.Changes.Vocabulary.IsEmpty)
        {
            Line().Line("### " + account.Say("Vocabulary", "词汇")).Line();
            foreach (var word in account.Changes.Vocabulary)
            {
                Line($"- {Escaped(word.Declaration.Name.Chinese)} `{word.Declaration.Name.Id}`: {Escaped(account.OfWord(word))}");
            }

            foreach (var word in account.Changes.Vocabulary)
            {
                Waived(account.Waived(word.Declaration.Name.Id));
            }
        }
    }

    private void Stale()
    {
        if (account.StaleTitle is { } title)
        {
            Line().Line("### " + Escaped(title)).Line();
            foreach (var waiver in account.Stale)
            {
                Line("- " + Escaped(waiver));
            }
        }
    }

    private string Name(DecisionChange change) => account.IdBeside(change) is { } id ? $"{Escaped(account.Title(change))} `{id}`" : $"`{change.Id}`";

    private void Before(string? said)
    {
        if (said is not null)
        {
            Line().Line(Escaped(said));
        }
    }

    /// <summary>A fence longer than any in the text: nothing in it ends it.</summary>
    private void Fenced(string language, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        Line(fence + language).Line(VisibleText.Of(text)).Line(fence);
    }

    private static int LongestRun(string text, char c)
    {
        var (longest, run) = (0, 0);
        foreach (var each in text)
        {
            run = each == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Text of a memorandum is never markup.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in VisibleText.Of(text).Replace('\n', ' '))
        {
            if ("\\`*_{}[]<>#|!&".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private ChangesMarkdown Line(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }
}
