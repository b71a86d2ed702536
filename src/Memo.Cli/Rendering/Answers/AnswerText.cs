using Memo.Compiler.Evaluation;
using Memo.Compiler.Law;

namespace Memo.Cli.Rendering.Answers;

/// <summary>An answer as an account that a person can read: first where each entry stands and what it means for whom, then the measures.</summary>
internal static class AnswerText
{
    public static void Write(Screen screen, Naming naming, Answer answer)
    {
        var account = new Account(screen, naming);
        account.Line(naming.Say($"As of {answer.AsOf}", $"基准日 {answer.AsOf}"), Ink.Strong);
        var entries = EntryResults.Of(answer);
        foreach (var entry in entries)
        {
            account.Line();
            OverviewText.Write(account, entry, answer.AsOf);
        }

        foreach (var entry in entries)
        {
            foreach (var alike in entry.Alike)
            {
                Details(account, entry, alike, answer.AsOf);
            }
        }

        var drafts = LeftOut.Drafts(naming.Pack, answer);
        if (!drafts.IsEmpty)
        {
            account.Line();
            account.Line(naming.Labelled(naming.Say("Left out, because drafts have no force", "草案没有效力，未予适用"), naming.Of(drafts)));
        }

        if (DoubtfulForceText.Of(naming, DoubtfulForce.Of(answer)) is { } doubt)
        {
            account.Line();
            account.Line(naming.Labelled(naming.Say("In doubt", "存疑"), doubt), Ink.Warning);
        }

        if (answer.Results.Any(HasMeasures))
        {
            Notes(account);
        }
    }

    private static bool HasMeasures(Result result) => !result.Triggered.IsEmpty || !result.Withheld.IsEmpty || !result.Undetermined.IsEmpty;

    private static void Details(Account account, EntryResults entry, AlikeResult alike, CalendarDate asOf)
    {
        var result = alike.Result;
        var isOrdinary = SameResult.Equal(entry.Standing, result.Standing);
        if (!HasMeasures(result) && result.Presumed.IsEmpty && isOrdinary)
        {
            return;
        }

        var naming = account.Naming;
        var person = PersonText.Of(naming, alike.Persons);
        account.Line();
        account.Line(
            naming.Labelled(naming.Say($"Entry {entry.Entry.Id}, for {person}", $"条目 {entry.Entry.Id}，对{person}"), CountText.Of(naming, result)),
            Ink.Strong);
        if (!isOrdinary)
        {
            StandingText.Write(account, result.Standing, entry.Exits);
        }

        var facets = new Facets(
            naming,
            result.Standing,
            Remedies.OfEntry(entry),
            new LawOfDay(naming.Pack, asOf, [.. alike.Persons.SelectMany(roles => roles)]));
        var kinds = result.Triggered.ToLookup(triggered => triggered.Measure.Kind);
        foreach (var kind in new[] { MeasureKind.Sanction, MeasureKind.Reward })
        {
            if (kinds.Count > 1)
            {
                account.Line(kind == MeasureKind.Sanction ? naming.Say("Sanctions", "惩戒措施") : naming.Say("Rewards", "激励措施"), Ink.Strong, indent: 2);
            }

            TriggeredText.Write(account, facets, [.. kinds[kind]]);
        }

        OtherMeasuresText.Write(account, result);
        if (!result.Presumed.IsEmpty)
        {
            account.Line(
                naming.Labelled(naming.Say("Taken as no, because nothing is recorded", "因没有记录而推定为否"), naming.Of(result.Presumed)),
                Ink.Dim,
                indent: 2);
        }
    }

    private static void Notes(Account account)
    {
        var naming = account.Naming;
        account.Line();
        account.Line(naming.Say("Notes", "说明"), Ink.Strong);
        foreach (var note in new[]
        {
            naming.Say(
                "A measure ends with the entry, and by whatever ends the entry sooner, unless it names an end of its own.",
                "除写明自身期限的以外，各项措施随列入终止而终止，列入提前终止的，措施一并终止。"),
            naming.Say(
                "A basis is what the instrument claims; behind it stands how it compares with the law of the as-of date.",
                "依据为文件所称依据，其后为与基准日法律比对的结果。"),
            naming.Say(
                "Not stated: the text was read and says nothing. Not seen: the text was not read. Unverified: not confirmed against a source.",
                "未载明：读过文本，文本没有规定。未见：没有读到文本。未核实：尚未与来源核对。"),
            naming.Say(
                "memo explain NAME --pack PACK reads a measure back with all its conditions; NAME is what stands in brackets after the title.",
                "memo explain 名称 --pack 规则包 可读出一项措施及其全部条件；名称即标题后括号内的标识。"),
        })
        {
            account.Line("- " + note, Ink.Dim, indent: 2);
        }
    }
}
