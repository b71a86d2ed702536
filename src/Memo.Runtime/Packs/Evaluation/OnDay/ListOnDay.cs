using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions about entries of one list on one as-of date, for entries that are the only one of their subject, by the classes of their sources:
/// what the tables of single questions and of screening in bulk are made of.
/// </summary>
internal sealed class ListOnDay
{
    public const int StatesOfStanding = 4;
    private readonly ListTable _list;
    private readonly Source[] _sources;
    private readonly BankOnDay? _inadmissible;
    private readonly BankOnDay _standing;
    private readonly BankOnDay _triggered;

    public ListOnDay(PackTables pack, int number, InputReader reader, CalendarDate asOf)
    {
        _list = pack.Lists[number];
        var toSources = new InputsToSources(pack, _list, number, reader, asOf);
        _sources = toSources.Make(_list.Triggered.Inputs.Concat(_list.Standing.Inputs).Concat(_list.Inadmissible.Inputs).Distinct());
        _inadmissible = _list.Inadmissible.Decisions > 0 ? new BankOnDay(_list.Inadmissible, _list, _sources, toSources.OfAsOf) : null;
        _standing = new BankOnDay(_list.Standing, _list, _sources, toSources.OfAsOf);
        _triggered = new BankOnDay(_list.Triggered, _list, _sources, toSources.OfAsOf);
    }

    public ListTable List => _list;

    public Source[] Sources => _sources;

    public BankOnDay? Inadmissible => _inadmissible;

    public BankOnDay Standing => _standing;

    public BankOnDay Triggered => _triggered;

    /// <summary>The decision of the standing bank that is the first of the four states a source of standings has.</summary>
    public int FirstState(Source source) => source.Of < 0 ? 0 : StatesOfStanding + _list.Beginnings.Length + 1 + (source.Of * StatesOfStanding);

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
