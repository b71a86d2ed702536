using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The inputs of a list to the sources they are read from on one as-of date. What a class of a source means for an input is found by asking the
/// general way about an entry of which just this is known, so that both can only say the same.
/// </summary>
internal sealed class InputsToSources(PackTables pack, ListTable list, int number, InputReader reader, CalendarDate asOf)
{
    private const int BitsOfSet = 8;

    /// <summary>Sets of states, one bit for each state: single ones first, since only they are certain.</summary>
    private static readonly int[] StatesByClass = [1, 2, 4, 8, 0, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];

    private readonly InputClasses _read = new(list.Inputs);

    /// <summary>An entry, its subject and a person of whom nothing is known but what is asked about, while it is.</summary>
    private readonly Question _about = new(
        pack,
        new Dossier(new FactValues(pack, FactScope.Subject)),
        new Entry(number, new FactValues(pack, FactScope.Entry)),
        null,
        null,
        new FactValues(pack, FactScope.Person),
        asOf);

    /// <summary>The class of a set of states.</summary>
    public static int[] ClassOfStates { get; } = [.. Enumerable.Range(0, 1 << StandingNow.StateCount).Select(states => Array.IndexOf(StatesByClass, states))];

    /// <param name="inputs">The indexes of those asked for.</param>
    public Source[] Make(IEnumerable<int> inputs)
    {
        var sources = new List<Source>();
        foreach (var group in inputs.Where(i => list.Inputs[i].Kind != InputKind.AsOf).GroupBy(KeyOf).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Of))
        {
            sources.AddRange(Make(group.Key.Kind, group.Key.Of, [.. group]));
        }

        return [.. sources];
    }

    /// <summary>The one class an input of the as-of date is in.</summary>
    public int OfAsOf(int input)
    {
        reader.Read(list, input, _about, _read);
        return _read.Of(input, 0);
    }

    private (SourceKind Kind, int Of) KeyOf(int index)
    {
        var input = list.Inputs[index];
        return input.Kind switch
        {
            InputKind.Fact when IsDerived(input.Of) => (SourceKind.Input, index),
            InputKind.Fact => (KindOf(pack.Facts[input.Of].Type), input.Of),
            InputKind.Elapsed when input.To >= 0 || input.Unit == TimeUnit.WorkingDays || IsDerived(input.Of) => (SourceKind.Input, index),
            InputKind.Elapsed => (SourceKind.Ladder, input.Of),
            InputKind.Kind => (SourceKind.Kind, 0),
            InputKind.Role => (SourceKind.Roles, 0),
            InputKind.Ground => (SourceKind.Grounds, 0),
            InputKind.Guard => (SourceKind.Others, 0),
            _ => (SourceKind.Standing, input.Of),
        };
    }

    private static SourceKind KindOf(FactType type) => type switch
    {
        FactType.YesNo => SourceKind.YesNo,
        FactType.Number or FactType.Date => SourceKind.Ladder,
        _ => SourceKind.Value,
    };

    private bool IsDerived(int fact) => pack.Facts[fact].Derived is not null;

    private IEnumerable<Source> Make(SourceKind kind, int of, int[] inputs) => kind switch
    {
        SourceKind.YesNo or SourceKind.Value => [OfValues(kind, of, inputs)],
        SourceKind.Ladder => [OfLadder(of, inputs)],
        SourceKind.Kind => [OfKinds(inputs)],
        SourceKind.Roles or SourceKind.Grounds => InChunks(inputs).Select(chunk => OfMembers(kind, chunk)),
        SourceKind.Others => [New(kind, 0, inputs, [[.. inputs.Select(i => new[] { list.Inputs[i].ClassOf[0] })], new int[]?[inputs.Length]])],
        SourceKind.Standing => [New(kind, of, inputs, [.. StatesByClass.Select(states => inputs.Select(i => OfStates(i, states)).ToArray())])],
        _ => [New(kind, of, inputs, [.. Enumerable.Range(0, list.Inputs[of].Classes).Select(c => new int[]?[] { [c] })])],
    };

    /// <summary>Those of a chunk are kept in one word of a row.</summary>
    private IEnumerable<int[]> InChunks(int[] inputs) => inputs.GroupBy(i => list.Inputs[i].Of / Bits.WordBits).SelectMany(word =>
        word.Select((input, i) => (input, i)).GroupBy(x => x.i / BitsOfSet).Select(g => g.Select(x => x.input).ToArray()));

    private static Source New(SourceKind kind, int of, int[] inputs, int[]?[][] classes) =>
        new(kind, of, 0, FactScope.Entry, false, false, [], [], -1, -1, inputs, classes);

    private int[] OfStates(int input, int states) =>
        [.. Enumerable.Range(0, StandingNow.StateCount).Where(s => (states >> s & 1) != 0).Select(s => list.Inputs[input].ClassOf[s]).Distinct()];

    private Source OfValues(SourceKind kind, int fact, int[] inputs)
    {
        var table = pack.Facts[fact];
        var count = table.Count!.Value;
        var classes = new List<int[]?[]>();
        for (var value = 0; value < count; value++)
        {
            classes.Add(Ask(inputs, fact, value, table.Type == FactType.Code ? ((long)count << 32) | (uint)count : value));
        }

        classes.Add(Ask(inputs, fact, FactValues.NotGiven, 0));
        return new(kind, fact, table.Place, table.Scope, table.Type == FactType.Code, false, [], [], count, -1, inputs, [.. classes]);
    }

    private Source OfLadder(int fact, int[] inputs)
    {
        var table = pack.Facts[fact];
        var isDate = table.Type == FactType.Date;
        var lowest = isDate ? CalendarDate.First.Code : 0L;
        var points = new List<long>();
        var classes = new List<int[]?[]> { Ask(inputs, fact, lowest, lowest) };
        foreach (var point in inputs.SelectMany(i => PointsOf(list.Inputs[i])).Where(p => p > lowest).Distinct().OrderBy(p => p))
        {
            var here = Ask(inputs, fact, point, point);
            if (!AreSame(here, classes[classes.Count - 1]))
            {
                points.Add(point);
                classes.Add(here);
            }
        }

        var never = -1;
        if (isDate)
        {
            never = classes.Count;
            classes.Add(Ask(inputs, fact, FactValues.HasNotHappened, FactValues.HasNotHappened));
        }

        // The day of the decision, where it is not given, depends on the listing and the publication.
        var notGiven = -1;
        if (fact != BuiltInFacts.Decided)
        {
            notGiven = classes.Count;
            classes.Add(Ask(inputs, fact, FactValues.NotGiven, 0));
        }

        return new(SourceKind.Ladder, fact, table.Place, table.Scope, false, isDate, [.. points], [], notGiven, never, inputs, [.. classes]);
    }

    private Source OfKinds(int[] inputs)
    {
        var classes = Enumerable.Range(0, pack.Kinds.Length).Append(-1).Select(kind =>
        {
            _about.Dossier.Kind = kind;
            return Ask(inputs, _about);
        });
        return New(SourceKind.Kind, 0, inputs, [.. classes]) with { NotGiven = pack.Kinds.Length };
    }

    private Source OfMembers(SourceKind kind, int[] inputs)
    {
        int[] members = [.. inputs.Select(i => list.Inputs[i].Of)];
        var classes = Enumerable.Range(0, (1 << members.Length) + 1).Select(set =>
        {
            int[]? held = set == 1 << members.Length ? null : [.. members.Where((_, bit) => (set >> bit & 1) != 0)];
            return Ask(inputs, kind == SourceKind.Roles ? _about with { Roles = held } : _about with { Grounds = held });
        });
        return New(kind, 0, inputs, [.. classes]) with { Members = members, NotGiven = 1 << members.Length };
    }

    /// <summary>Values at which the class of an input may change.</summary>
    private IEnumerable<long> PointsOf(Input input) => input.Kind == InputKind.Fact
        ? input.Points
        : Enumerable.Range(0, input.Points.Length).Select(reached => FirstDayOnWhich(input, reached));

    /// <summary>The first day since which no more than so many points are reached on the as-of date: later days have reached fewer.</summary>
    private long FirstDayOnWhich(Input input, int reached)
    {
        var (low, high) = (CalendarDate.First.DayNumber, CalendarDate.Last.DayNumber + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (TimeElapsed.Reached(input, CalendarDate.FromDayNumber(middle)!.Value, asOf, []) <= reached)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return CalendarDate.FromDayNumber(low)?.Code ?? CalendarDate.First.Code;
    }

    private int[]?[] Ask(int[] inputs, int fact, long low, long high)
    {
        var facts = _about.Of(pack.Facts[fact].Scope)!;
        facts.Keep(fact, low, high);
        var found = Ask(inputs, _about);
        facts.Unset(fact);
        return found;
    }

    private int[]?[] Ask(int[] inputs, in Question question)
    {
        var found = new int[]?[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            reader.Read(list, inputs[i], question, _read);
            var count = _read.CountOf(inputs[i]);
            found[i] = count == InputClasses.Any ? null : [.. Enumerable.Range(0, count).Select(c => _read.Of(inputs[i], c))];
        }

        return found;
    }

    /// <summary>Whether no input tells two classes apart.</summary>
    public static bool AreSame(int[]?[] left, int[]?[] right) =>
        left.Zip(right, (a, b) => a is null ? b is null : b is not null && a.SequenceEqual(b)).All(same => same);
}
