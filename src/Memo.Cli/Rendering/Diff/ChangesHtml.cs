using System.Net;
using System.Text;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What changed, as one page that needs nothing else: the list of changes first, then both texts side by side with an example.</summary>
internal sealed class ChangesHtml(ChangeAccount account)
{
    private const string Style = """
        body { font: 16px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 1200px; margin: 1.5rem auto; padding: 0 1rem; color: #1d2733; }
        h1 { font-size: 1.35rem; margin: 0 0 .75rem; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; border-top: 1px solid #ccd4dd; padding-top: 1rem; }
        table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #e3e8ee; }
        .v { display: inline-block; border-radius: .25rem; padding: 0 .45rem; margin: 0 .25rem .2rem 0; background: #e8edf3; }
        .first .v:first-child { background: #9c1c1c; color: #fff; } code, pre { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .86rem; }
        pre { background: #f6f8fa; padding: .6rem .8rem; overflow-x: auto; white-space: pre-wrap; margin: .3rem 0; } .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
        summary { cursor: pointer; } .impact { margin: .6rem 0 1.2rem; } .impact > .sides { margin-top: .6rem; }
        del { background: #ffe0de; text-decoration: none; display: block; } ins { background: #d9f5dd; text-decoration: none; display: block; }
        del b { background: #ffb3ae; font-weight: inherit; } ins b { background: #9fe3a9; font-weight: inherit; }
        .cause { border-left: 4px solid #9c1c1c; padding: .1rem 0 .1rem .8rem; margin: .8rem 0; } .cause p { margin: .3rem 0; }
        .id { color: #5a6877; } .waived { border-left: 4px solid #b98900; padding-left: .7rem; } a { color: inherit; }
        @media (max-width: 800px) { .sides { grid-template-columns: 1fr; } }
        """;

    /// <summary>Of a table of counts; the others are folded.</summary>
    private const int RowsShown = 10;

    private readonly StringBuilder _html = new();

    public string Write()
    {
        var lang = account.Language == Language.Chinese ? "zh" : "en";
        var title = account.Say("What changed, for whom", "有何变化，影响何人");
        Line($"<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        Line($"<title>{Text(title)}</title><style>{Style}</style></head><body><h1>{Text(account.Summary)}</h1>");
        foreach (var doubt in account.Changes.Doubts)
        {
            Line($"<p class=\"waived\">{Text(doubt.In(account.Language))}</p>");
        }

        var changes = account.ByWeight.ToArray();
        Causes();
        Overview(changes);
        Impact();
        foreach (var (change, likewise) in account.Groups)
        {
            Decision(change, Array.IndexOf(changes, change));
            Likewise(change, likewise, changes);
        }

        Rest();
        Stale();
        Line("</body></html>");
        return _html.ToString().TrimEnd();
    }

    /// <summary>Above the list: what it comes from is the one change that matters.</summary>
    private void Causes()
    {
        foreach (var (cause, decisions) in account.Causes)
        {
            Line($"<section class=\"cause\"><p><strong>{Text(account.NameBefore(cause))}</strong><code class=\"id\">{Text(cause.Id)}</code>{Text(account.Say(": ", "：") + account.OfText(cause) + account.Say("; ", "；") + account.Affected(decisions))}</p>");
            foreach (var aspect in cause.Aspects)
            {
                Line($"<p>{Text(account.Aspect(aspect))}</p>{Sides(aspect)}");
            }

            Waived(account.Waived(cause));
            Line("</section>");
        }
    }

    private void Overview(DecisionChange[] changes)
    {
        if (changes.Length == 0)
        {
            return;
        }

        Line("<table>");
        foreach (var (change, number) in changes.Select((c, i) => (c, i)))
        {
            var weighty = change.Differences.IsEmpty && !change.IsOpen ? "" : " class=\"first\"";
            Line($"<tr><td{weighty}>{Verdicts(change)}</td><td>{Text(account.Kind(change))} <a href=\"#c{number}\">{Text(account.Title(change))}</a>{IdBeside(change)}</td><td>{Text(When(change))}</td></tr>");
        }

        Line("</table>");
    }

    /// <summary>From when to when it differs, if that is the same of all its differences.</summary>
    private string When(DecisionChange change) => change.Differences.Select(account.When).Distinct().ToArray() is [var only] ? only : "";

    /// <summary>The sum; the tables are folded, so that what changed stays on the first screen.</summary>
    private void Impact()
    {
        if (account.ImpactSummary is not { } summary)
        {
            return;
        }

        Line($"<p><strong>{Text(summary)}</strong></p>");
        var tables = account.ImpactTables.ToArray();
        if (tables.Length == 0)
        {
            return;
        }

        var by = string.Join(account.Say(", ", "、"), tables.Select(table => table.By));
        Line($"<details class=\"impact\"><summary>{Text(account.ImpactTitle + account.Say($", by {by}", $"（按{by}）"))}</summary><div class=\"sides\">");
        foreach (var (value, rows) in tables)
        {
            Line($"<div><table><tr><th>{Text(value)}</th><th>{Text(account.Say("listings", "记录"))}</th></tr>");
            Rows(rows.Take(RowsShown));
            Line("</table>");
            if (rows.Length > RowsShown)
            {
                var more = rows.Length - RowsShown;
                Line($"<details><summary>{Text(account.Say($"{more} more", $"其余 {more} 项"))}</summary><table>");
                Rows(rows.Skip(RowsShown));
                Line("</table></details>");
            }

            Line("</div>");
        }

        Line("</div></details>");
    }

    private void Rows(IEnumerable<(string Value, string Listings)> rows)
    {
        foreach (var (value, listings) in rows)
        {
            Line($"<tr><td>{Text(value)}</td><td>{Text(listings)}</td></tr>");
        }
    }

    private void Decision(DecisionChange change, int number)
    {
        Line($"<h2 id=\"c{number}\">{Text(account.Title(change))}{IdBeside(change)}</h2><p class=\"first\">{Verdicts(change)}</p>");
        Before(account.Before(change));
        if (account.Because(change) is { } because)
        {
            Line($"<p>{Text(account.Say("Rests on what changed: ", "所依据者有变："))}<strong>{Text(because)}</strong></p>");
        }

        foreach (var difference in change.Differences)
        {
            var (before, after) = account.Answers(change, difference);
            Line($"<p><strong>{Text(before)} → {Text(after)}</strong>{Text(account.Say(", ", "，") + account.Scope(difference))}</p>{Example(change, difference)}");
            Case(change, difference);
            foreach (var (part, further) in ChangeAccount.Further(difference))
            {
                Line($"<p>{Text(account.FurtherTitle + account.Say(":", "："))}</p>{Sides(part)}{Example(change, further)}");
                Case(change, further);
            }

            if (account.NotShown(difference) is { } left)
            {
                Line($"<p>{Text(left)}</p>");
            }
        }

        if (change.IsOpen)
        {
            Line($"<p>{Text(account.Say("It could not be settled whether more has changed.", "是否还有其他变化，未能判定。"))}</p>");
        }

        Aspects(change.Aspects);
        Sides(change.Old, change.New);
        Waived(account.Waived(change.Id));
    }

    private string Example(DecisionChange change, Difference difference) => $"<pre>{Text(account.Example(change, difference))}</pre>";

    /// <summary>Folded.</summary>
    private void Case(DecisionChange change, Difference difference)
    {
        if (account.Case(change, difference) is { } kept)
        {
            Line($"<details><summary>{Text(account.Say("as a case file", "案例文件"))}</summary><pre>{Text(kept)}</pre></details>");
        }
    }

    /// <summary>Each with its examples and both texts, folded.</summary>
    private void Likewise(DecisionChange shown, ImmutableArray<DecisionChange> likewise, DecisionChange[] changes)
    {
        if (likewise.IsEmpty)
        {
            return;
        }

        Line($"<p>{Text(account.LikewiseTitle)}</p>");
        foreach (var change in likewise)
        {
            var examples = string.Join("\n\n", change.Differences
                .SelectMany(difference => ChangeAccount.Further(difference).Select(further => further.Difference).Prepend(difference))
                .Select(difference => account.Example(change, difference)));
            Line($"<details id=\"c{Array.IndexOf(changes, change)}\"><summary>{Text(account.NameLikewise(shown, change))}</summary><pre>{Text(examples)}</pre>");
            Sides(change.Old, change.New);
            Line("</details>");
        }
    }

    private void Aspects(ImmutableArray<AspectChange> aspects)
    {
        if (aspects.IsEmpty)
        {
            return;
        }

        Line("<table>");
        foreach (var aspect in aspects)
        {
            var (old, now) = Changed(aspect);
            Line($"<tr><th>{Text(account.Aspect(aspect))}</th><td>{Marked(old, "del")}</td><td>{Marked(now, "ins")}</td></tr>");
        }

        Line("</table>");
    }

    private string Sides(AspectChange aspect)
    {
        var (old, now) = Changed(aspect);
        return $"<div class=\"sides\"><pre>{Marked(old, "del")}</pre><pre>{Marked(now, "ins")}</pre></div>";
    }

    private (ImmutableArray<ChangedLine> Old, ImmutableArray<ChangedLine> New) Changed(AspectChange aspect)
    {
        var (old, now) = account.Sides(aspect);
        return ChangedWords.Of(old, now, (_, _) => false);
    }

    /// <summary>Both texts, if they differ; a line that the other has not is marked, and in it the words that are others.</summary>
    private void Sides(Rule? old, Rule? now)
    {
        static bool AreAlike(string line, string other) => line.Trim() == other.Trim();
        var (before, after) = (RuleSource.Of(old), RuleSource.Of(now));
        if (before.Select(l => l.Trim()).SequenceEqual(after.Select(l => l.Trim())))
        {
            return;
        }

        var (marked, others) = ChangedWords.Of(before, after, AreAlike);
        Line($"<div class=\"sides\"><pre>{Marked(marked, "del")}</pre><pre>{Marked(others, "ins")}</pre></div>");
    }

    private static string Marked(IEnumerable<ChangedLine> lines, string tag) => string.Concat(lines.Select(line => line.IsChanged
        ? $"<{tag}>{string.Concat(line.Pieces.Select(piece => piece.IsChanged ? $"<b>{Text(piece.Text)}</b>" : Text(piece.Text)))}</{tag}>"
        : Text(line.Pieces[0].Text) + "\n"));

    private void Waived(IEnumerable<(string Change, string Reason)> waived)
    {
        foreach (var (change, reason) in waived)
        {
            Line($"<p class=\"waived\">{Text(account.Say($"Waived ({change}): {reason}", $"已豁免（{change}）：{reason}"))}</p>");
        }
    }

    private void Rest()
    {
        foreach (var text in account.Texts)
        {
            Line($"<h2>{Text(account.NameBefore(text))}<code class=\"id\">{Text(text.Id)}</code></h2><p><span class=\"v\">{Text(account.OfText(text))}</span></p>");
            Before(account.Before(text));
            Aspects(text.Aspects);
            Waived(account.Waived(text.Id));
        }

        if (!account.Changes.Vocabulary.IsEmpty)
        {
            Line($"<h2>{Text(account.Say("Vocabulary", "词汇"))}</h2><table>");
            foreach (var word in account.Changes.Vocabulary)
            {
                Line($"<tr><td>{Text(word.Declaration.Name.Chinese)} <code class=\"id\">{Text(word.Declaration.Name.Id)}</code></td><td>{Text(account.OfWord(word))}</td></tr>");
            }

            Line("</table>");
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
            Line($"<h2>{Text(title)}</h2><ul>{string.Concat(account.Stale.Select(waiver => $"<li class=\"waived\">{Text(waiver)}</li>"))}</ul>");
        }
    }

    private void Before(string? said)
    {
        if (said is not null)
        {
            Line($"<p>{Text(said)}</p>");
        }
    }

    private string Verdicts(DecisionChange change) => string.Concat(account.Verdicts(change).Select(v => $"<span class=\"v\">{Text(v)}</span>"));

    /// <summary>Nothing where the id already stands in the place of a title.</summary>
    private string IdBeside(DecisionChange change) => account.Title(change) == change.Id ? "" : $" <code class=\"id\">{Text(change.Id)}</code>";

    /// <summary>Text of a memorandum is never markup.</summary>
    private static string Text(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private void Line(string html) => _html.Append(html).Append('\n');
}
