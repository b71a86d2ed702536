using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The planes of a bank on one as-of date, with one row for each class of a source instead of one for each class of an input.
/// </summary>
internal sealed class BankOnDay
{
    private readonly int _planes;
    private readonly int[] _sources;
    private readonly int[] _firstRow;
    private readonly ulong[] _certain;
    private readonly ulong[] _possible;

    private readonly Source[] _all;

    // Sources are those of the list; ofAsOf gives the class of an input of the as-of date.
    public BankOnDay(Bank bank, ListTable list, Source[] sources, Func<int, int> ofAsOf)
    {
        Bank = bank;
        _all = sources;
        _planes = bank.Present.Length;
        var place = new Dictionary<int, int>();
        for (var i = 0; i < bank.Inputs.Length; i++)
        {
            place.Add(bank.Inputs[i], i);
        }

        (int Place, int Class)[] asOf = [.. bank.Inputs.Where(i => list.Inputs[i].Kind == InputKind.AsOf).Select(i => (place[i], ofAsOf(i)))];
        Base = [.. bank.Present];
        for (var plane = 0; plane < _planes; plane++)
        {
            foreach (var (input, ofClass) in asOf)
            {
                Base[plane] &= Row(plane, input, ofClass);
            }
        }

        _sources = [.. Enumerable.Range(0, sources.Length).Where(s => sources[s].Inputs.Any(place.ContainsKey))];
        _firstRow = new int[_sources.Length];
        var rows = 0;
        for (var s = 0; s < _sources.Length; s++)
        {
            _firstRow[s] = rows;
            rows += sources[_sources[s]].Classes.Length * _planes;
        }

        _certain = new ulong[rows];
        _possible = new ulong[rows];
        for (var s = 0; s < _sources.Length; s++)
        {
            Write(sources[_sources[s]], place, _firstRow[s]);
        }
    }

    public Bank Bank { get; }

    /// <summary>Plane by plane, the decisions that have a box in it which the as-of date admits.</summary>
    public ulong[] Base { get; }

    /// <summary>Whether any of some sources is asked for.</summary>
    public bool Uses(int[] sources) => Array.Exists(sources, s => Array.IndexOf(_sources, s) >= 0);

    /// <summary>For some sources, each class: the decisions whose box in a plane admits all of what it may be, and some of it; no class for a source that is not asked for.</summary>
    public (ulong Certain, ulong Possible)[][] RowsOf(int[] sources, int plane) => Array.ConvertAll(sources, source =>
    {
        if (Array.IndexOf(_sources, source) is not (>= 0 and var s))
        {
            return [];
        }

        var rows = new (ulong, ulong)[_all[source].Classes.Length];
        for (var c = 0; c < rows.Length; c++)
        {
            var row = _firstRow[s] + (c * _planes) + plane;
            rows[c] = (_certain[row], _possible[row]);
        }

        return rows;
    });

    /// <summary>Leaves of each plane what a class of a source admits: all of what it may be, and some of it.</summary>
    public void And(int source, int ofClass, ulong[] certain, ulong[] possible, int at)
    {
        if (Array.IndexOf(_sources, source) is >= 0 and var s)
        {
            var row = _firstRow[s] + (ofClass * _planes);
            for (var plane = 0; plane < _planes; plane++)
            {
                certain[at + plane] &= _certain[row + plane];
                possible[at + plane] &= _possible[row + plane];
            }
        }
    }

    private ulong Row(int plane, int input, int ofClass) => Bank.Rows[(plane * Bank.RowsPerPlane) + Bank.FirstRow[input] + ofClass];

    /// <summary>Plane by plane, as the bank lies in memory.</summary>
    private void Write(Source source, Dictionary<int, int> place, int first)
    {
        (int Index, int Input)[] asked = [.. Enumerable.Range(0, source.Inputs.Length).Where(i => place.ContainsKey(source.Inputs[i])).Select(i => (i, place[source.Inputs[i]]))];
        for (var plane = 0; plane < _planes; plane++)
        {
            for (var c = 0; c < source.Classes.Length; c++)
            {
                var (all, some) = (ulong.MaxValue, ulong.MaxValue);
                foreach (var (index, input) in asked)
                {
                    if (source.Classes[c][index] is not { } set)
                    {
                        all &= Row(plane, input, Bank.Classes[input]);
                        some &= Row(plane, input, Bank.Classes[input] + 1);
                        continue;
                    }

                    var met = 0UL;
                    foreach (var one in set)
                    {
                        var row = Row(plane, input, one);
                        all &= row;
                        met |= row;
                    }

                    some &= met;
                }

                _certain[first + (c * _planes) + plane] = all;
                _possible[first + (c * _planes) + plane] = some;
            }
        }
    }
}
