using Memo.Compiler.Evaluation;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What a person listed asks first of an entry: which list, since when, until when, what it means for whom, how to object, how to get off.</summary>
internal static class OverviewText
{
    public static void Write(Account account, EntryResults entry, CalendarDate asOf)
    {
        var naming = account.Naming;
        var list = entry.Entry.List;
        account.Line(naming.Say($"Entry {entry.Entry.Id} on the list: {naming.Of(list)}", $"条目 {entry.Entry.Id}，名单：{naming.Of(list)}"), Ink.Strong);
        account.Field(new("Kept by", "名单主管"), naming.OfBodies(Successors.Of(list.Owners, asOf), Successors.Unverified(list.Owners, asOf)));
        account.Field(new("Ground", "列入事由"), entry.Entry.Grounds is { } grounds ? naming.Of(grounds) : list.Grounds.IsEmpty ? "" : naming.Say("not given", "未提供"));
        StandingText.Write(account, entry.Standing, entry.Exits);
        account.Field(new("Means", "后果"), entry.Alike.Select(alike =>
            naming.Labelled(naming.Say("for ", "对") + PersonText.Of(naming, alike.Persons), CountText.Of(naming, alike.Result))));
        if (entry.Triggered.Any() || !entry.Exits.IsEmpty || entry.RemediesInDoubt.Any())
        {
            Remedies.Write(account, Remedies.OfEntry(entry), naming.Say("these rules name no way for every measure; see the measures", "规则没有适用于全部措施的途径，见各项措施"));
        }

        account.Field(new("Ways off", "移出途径"), ExitText.Lines(naming, entry.Exits));
        account.Field(new("Conditions", "列入条件"), EntryDecisionText.Of(naming, entry.EntryDecision) ?? "");
    }
}
