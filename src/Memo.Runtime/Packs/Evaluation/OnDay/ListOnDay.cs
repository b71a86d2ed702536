using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions about entries of one list on one as-of date, for entries that are the only one of their subject, by the classes of their sources:
/// what the tables of single questions and of screening in bulk are made of.
/// </summary>
internal sealed class ListOnDay
{
    public ListOnDay(PackTables pack, int number, InputReader reader, CalendarDate asOf)
    {
        List = pack.Lists[number];
        var toSources = new InputsToSources(pack, List, number, reader, asOf);
        Sources = toSources.Make(List.Triggered.Inputs.Concat(List.Standing.Inputs).Concat(List.Inadmissible.Inputs).Distinct());
        Inadmissible = List.Inadmissible.Decisions > 0 ? new BankOnDay(List.Inadmissible, List, Sources, toSources.OfAsOf) : null;
        Standing = new BankOnDay(List.Standing, List, Sources, toSources.OfAsOf);
        Triggered = new BankOnDay(List.Triggered, List, Sources, toSources.OfAsOf);
    }

    public ListTable List { get; }

    public Source[] Sources { get; }

    public BankOnDay? Inadmissible { get; }

    public BankOnDay Standing { get; }

    public BankOnDay Triggered { get; }

    /// <summary>The decision of the standing bank that is the first of the four states a source of standings has.</summary>
    public int FirstState(Source source) => source.Of < 0 ? 0 : StandingNow.StateCount + List.Beginnings.Length + 1 + (source.Of * StandingNow.StateCount);

    /// <summary>The class of a source of roles or grounds: which of its members are held.</summary>
    public static int SetOf(Source source, int[]? held)
    {
        if (held is null)
        {
            return source.NotGiven;
        }

        var set = 0;
        var members = source.Members;
        foreach (var one in held)
        {
            for (var bit = 0; bit < members.Length; bit++)
            {
                set |= members[bit] == one ? 1 << bit : 0;
            }
        }

        return set;
    }
}
