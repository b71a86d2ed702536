using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Diff;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Diff;

/// <summary>What changed, as one page that needs nothing else: the list of changes first, then both texts side by side with an example.</summary>
/// <param name="compared">The two versions, as they were asked for.</param>
internal sealed partial class ChangesHtml(ChangeAccount account, string compared)
{
    private const string Style = """
        :root { color-scheme: light dark; --text: #1d2733; --dim: #5a6877; --back: #fff; --line: #ccd4dd; --soft: #f6f8fa; --badge: #e8edf3; --strong: #9c1c1c; --doubt: #b98900;
          --gone: #ffe0de; --gone-word: #ffb3ae; --come: #d9f5dd; --come-word: #9fe3a9; }
        @media screen and (prefers-color-scheme: dark) { :root { --text: #dde4ec; --dim: #9aa8b7; --back: #14191f; --line: #39434f; --soft: #1d242c; --badge: #2c3743; --strong: #b33a3a; --doubt: #d6a419;
          --gone: #4a1f20; --gone-word: #8a3033; --come: #173a22; --come-word: #256b3a; } }
        body { font: 16px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 1200px; margin: 1.2rem auto; padding: 0 1rem; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
        h1 { font-size: 1.35rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
        h3 { font-size: 1rem; margin: .9rem 0 .3rem; } h1 + p { margin-top: 0; } p { margin: .5rem 0; }
        table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: .2rem .6rem; border-bottom: 1px solid var(--line); } td.n { text-align: right; }
        .changes { table-layout: fixed; } .changes td:first-child { width: 22%; padding-left: 0; } .changes td:last-child { width: 20%; } time { white-space: nowrap; }
        .v { display: inline-block; border-radius: .25rem; padding: 0 .45rem; margin: 0 .25rem .1rem 0; background: var(--badge); }
        .first .v:first-child { background: var(--strong); color: #fff; } code, pre { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .86rem; }
        pre { background: var(--soft); padding: .5rem .9rem; overflow-x: auto; white-space: pre-wrap; margin: .2rem 0; } .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
        .sides > * { min-width: 0; } figure { margin: 0; } figcaption { color: var(--dim); font-size: .86rem; }
        summary { cursor: pointer; } .impact { margin: .4rem 0 .6rem; } .impact > .sides { margin-top: .6rem; }
        del, ins { text-decoration: none; display: block; position: relative; } del { background: var(--gone); } ins { background: var(--come); }
        del::before, ins::before { position: absolute; left: -.75em; } del::before { content: "−"; } ins::before { content: "+"; }
        del b, ins b { font-weight: inherit; text-decoration: underline; } del b { background: var(--gone-word); } ins b { background: var(--come-word); }
        .cause { border-left: 4px solid var(--strong); padding: .1rem 0 .1rem .8rem; margin: .5rem 0; } .cause p { margin: .2rem 0; }
        .id { color: var(--dim); } .waived { border-left: 4px solid var(--doubt); padding-left: .7rem; } a { color: inherit; }
        @media (max-width: 800px) { .sides { grid-template-columns: 1fr; } .changes, .changes tbody, .changes tr, .changes td { display: block; width: auto !important; } .changes td { border: 0; padding: .1rem 0; }
          .changes tr { border-bottom: 1px solid var(--line); padding: .2rem 0; } .changes td:empty { display: none; } }
        @media print { body { max-width: none; margin: 0; } details::details-content { content-visibility: visible; display: block; } h2, h3 { break-after: avoid; } tr, section, figure { break-inside: avoid; } }
        """;

    /// <summary>Of a table of counts; the others are folded.</summary>
    private const int RowsShown = 10;

    /// <summary>Of decisions that rest on something that has changed; the others are folded.</summary>
    private const int GroupsShown = 3;

    /// <summary>To decisions that change as another does; more are folded.</summary>
    private const int LinksShown = 4;

    private readonly StringBuilder _html = new();

    public string Write()
    {
        var lang = account.Language == Language.Chinese ? "zh" : "en";
        var title = account.Say("What changed, for whom", "有何变化，影响何人");
        Line($"<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        Line($"<title>{Text(title)}</title><style>{Style}</style></head><body><h1>{Text(account.Summary)}</h1><p class=\"id\">{Text(compared)}</p>");
        foreach (var doubt in account.Changes.Doubts)
        {
            Line($"<p class=\"waived\">{Text(doubt.In(account.Language))}</p>");
        }

        Impact();
        Overview();
        foreach (var (change, likewise) in account.Items.SelectMany(item => item.Groups))
        {
            Decision(change);
            Likewise(change, likewise);
        }

        Rest();
        Stale();
        Line("</body></html>");
        return _html.ToString().TrimEnd();
    }

    /// <summary>All that changed, the weightiest first; what rests on something else that changed stands below that, for it is what matters.</summary>
    private void Overview()
    {
        if (account.Counts is { } counts)
        {
            Line($"<p>{Text(counts)}</p>");
        }

        foreach (var bearing in account.Parts)
        {
            Line($"<h3>{Text(account.Heading(bearing.Key))}</h3>");
            var alone = bearing.Where(item => item.Causes.IsEmpty).SelectMany(item => item.Groups).ToArray();
            if (alone.Length > 0)
            {
                Table(alone);
            }

            foreach (var item in bearing.Where(item => !item.Causes.IsEmpty))
            {
                Causes(item);
            }
        }
    }

    private void Causes(ChangeItem item)
    {
        Line("<section class=\"cause\">");
        foreach (var (cause, decisions) in item.Causes)
        {
            Line($"<p><strong>{Text(account.NameBefore(cause))}</strong><code class=\"id\">{Text(cause.Id)}</code>{Text(account.Say(": ", "：") + account.OfText(cause) + account.Say("; ", "；") + account.Affected(decisions))}</p>");
            foreach (var aspect in cause.Aspects)
            {
                Line(Sides(aspect));
            }

            Waived(account.Waived(cause));
        }

        Table(item.Groups.Take(GroupsShown));
        if (item.Groups.Length > GroupsShown)
        {
            var others = item.Groups.Skip(GroupsShown).ToArray();
            Line($"<details><summary>{Text(account.Resting + account.Count(others.SelectMany(group => group.All)))}</summary>");
            Table(others);
            Line("</details>");
        }

        Line("</section>");
    }

    private void Table(IEnumerable<ChangeGroup> groups)
    {
        Line("<table class=\"changes\">");
        foreach (var (change, likewise) in groups)
        {
            var weighty = change.Differences.IsEmpty && !change.IsOpen ? "" : " class=\"first\"";
            Line($"<tr><td{weighty}>{Verdicts(change)}</td><td>{Text(account.Kind(change))} {Link(change)}{IdBeside(change)}{Links(likewise)}</td><td>{When(change)}</td></tr>");
        }

        Line("</table>");
    }

    /// <summary>Of those that change alike; many are folded.</summary>
    private string Links(ImmutableArray<DecisionChange> likewise)
    {
        var links = string.Join(account.Say("; ", "；"), likewise.Select(Link));
        return likewise.IsEmpty ? ""
            : likewise.Length <= LinksShown ? Text(account.Say("; changed alike: ", "；同样变化的还有：")) + links
            : $"<details><summary>{Text(account.Say($"{likewise.Length} more changed alike", $"同样变化的还有 {likewise.Length} 项"))}</summary>{links}</details>";
    }

    private string Link(DecisionChange change) => $"<a href=\"#{Anchor(change)}\">{Text(account.Title(change))}</a>";

    /// <summary>A list has a standing, a rule is one decision.</summary>
    private static string Anchor(DecisionChange change) => Text($"{ChangeWords.Kinds.Id(change.Kind)}-{change.Id}");

    /// <summary>From when to when it differs, if that is the same of all its differences.</summary>
    private string When(DecisionChange change) => change.Differences.Select(account.When).Distinct().ToArray() is [var only] ? Days().Replace(Text(only), "<time>$0</time>") : "";

    /// <summary>Not to be broken over lines.</summary>
    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Days();

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
            Line($"<tr><td>{Text(value)}</td><td class=\"n\">{Text(listings)}</td></tr>");
        }
    }

    private void Decision(DecisionChange change)
    {
        Line($"<h2 id=\"{Anchor(change)}\">{Text(account.Title(change))}{IdBeside(change)}</h2><p class=\"first\">{Verdicts(change)}</p>");
        Before(account.Before(change));
        if (account.Because(change) is { } because)
        {
            Line($"<p>{Text(account.Say("Rests on what changed: ", "所依据者有变："))}<strong>{Text(because)}</strong></p>");
        }

        if (change.Condition is { } condition)
        {
            Line(Sides(condition));
        }

        foreach (var difference in change.Differences)
        {
            var (before, after) = account.Answers(change, difference);
            Line($"<p><strong>{Text(before)} → {Text(after)}</strong>{Text(account.Say(", ", "，") + account.Scope(difference) + account.ForExample)}</p>{Example(change, difference)}");
            Case(change, difference);
            foreach (var (part, further) in ChangeAccount.Further(difference))
            {
                Line($"<p>{Text(account.FurtherTitle + account.ForExample)}</p>{Sides(part)}{Example(change, further)}");
                Case(change, further);
            }

            if (account.NotShown(difference) is { } left)
            {
                Line($"<p>{Text(left)}</p>");
            }
        }

        if (account.NotSettled(change) is { } open)
        {
            Line($"<p>{Text(open)}</p>");
        }

        Aspects(change.Aspects);
        Sides(change.Old, change.New);
        Waived(account.Waived(change.Id));
    }

    private string Example(DecisionChange change, Difference difference) => $"<pre>{Text(account.Example(change, difference))}</pre>";

    /// <summary>Folded.</summary>
    private void Case(DecisionChange change, Difference difference) => Line(account.Case(change, difference) is { } kept
        ? $"<details><summary>{Text(account.Say("as a case file", "案例文件"))}</summary><pre>{Text(kept)}</pre></details>"
        : $"<p class=\"id\">{Text(account.NoCase(difference))}</p>");

    /// <summary>Each with its examples and both texts, folded.</summary>
    private void Likewise(DecisionChange shown, ImmutableArray<DecisionChange> likewise)
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
            Line($"<details id=\"{Anchor(change)}\"><summary>{Text(account.NameLikewise(shown, change))}</summary><pre>{Text(examples)}</pre>");
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

        Line($"<table><tr><th>{Text(account.Say("also changed", "另有变化"))}</th><th>{Text(account.Say("before", "原为"))}</th><th>{Text(account.Say("now", "现为"))}</th></tr>");
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
        return Sides(old, now, account.Aspect(aspect) + account.Say(" ", ""));
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
        Line(Sides(marked, others, account.Say("text ", "文本")));
    }

    /// <summary>Each under the name of its version; one that says nothing has no text.</summary>
    /// <param name="what">What is shown in both versions, before their names.</param>
    private string Sides(ImmutableArray<ChangedLine> old, ImmutableArray<ChangedLine> now, string what) =>
        $"<div class=\"sides\">{Side(what + account.Say("before", "原为"), old, "del")}{Side(what + account.Say("now", "现为"), now, "ins")}</div>";

    private string Side(string version, ImmutableArray<ChangedLine> lines, string tag) =>
        $"<figure><figcaption>{Text(version + (lines.IsEmpty ? account.Say(": nothing", "：无") : ""))}</figcaption>{(lines.IsEmpty ? "" : $"<pre>{Marked(lines, tag)}</pre>")}</figure>";

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

    private string IdBeside(DecisionChange change) => account.IdBeside(change) is { } id ? $" <code class=\"id\">{Text(id)}</code>" : "";

    /// <summary>Text of a memorandum is never markup.</summary>
    private static string Text(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    private void Line(string html) => _html.Append(html).Append('\n');
}
