using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// What is known of the facts of one entry, one subject or one person. A fact that is not set is not given: it is unknown, or "no" where the
/// vocabulary says so. Not to be changed while another thread reads it.
/// </summary>
public sealed class FactValues
{
    internal const long NotGiven = long.MinValue;
    internal const long HasNotHappened = long.MaxValue;
    internal const long LargestNumber = 999_999_999_999_999_999;
    internal const string NumberOutOfBounds = "A number is at least 0 and below 10^18 in its smallest unit.";

    private readonly FactTable[] _facts;
    private readonly RowPart _part;
    private readonly int _kinds;
    private readonly long[] _low;
    private readonly long[] _high;

    internal FactValues(PackTables pack, FactScope scope)
    {
        _facts = pack.Facts;
        _part = pack.Layout.Of(scope);
        _kinds = pack.Kinds.Length;
        Layout = pack.Layout;
        Scope = scope;
        Row = new ulong[_part.Length];
        _low = new long[_part.Values];
        _high = new long[_part.Values];
        Clear();
    }

    /// <summary>Whose facts these are; facts of another scope are refused.</summary>
    public FactScope Scope { get; }

    /// <summary>Where everything stands in a row: the same in all values of one pack.</summary>
    internal RowLayout Layout { get; }

    /// <summary>The part of the row that a call reads: see <see cref="RowPart"/>.</summary>
    internal ulong[] Row { get; }

    /// <summary>What the dates of an entry say of each other, as far as that has been found since they last changed.</summary>
    internal EntryDatesState DatesState
    {
        get => (EntryDatesState)HalfAt(RowPart.DateHalves - 1);
        set => PutHalf(RowPart.DateHalves - 1, (int)value);
    }

    /// <summary>Takes all values back.</summary>
    public void Clear()
    {
        Array.Clear(Row, _part.GivenAt, _part.Questions);
        Array.Clear(Row, _part.YesAt, _part.Questions);
        for (var place = 0; place < _low.Length; place++)
        {
            _low[place] = NotGiven;
        }

        // What stands after the facts, such as the kind of the subject, stays.
        var words = _part.Values / RowPart.QuartersPerWord;
        Array.Clear(Row, _part.ValuesAt, words);
        for (var place = words * RowPart.QuartersPerWord; place < _part.Values; place++)
        {
            PutQuarter(place, 0);
        }

        for (var date = BuiltInFacts.Decided; Scope == FactScope.Entry && date <= BuiltInFacts.SuspendedUntil; date++)
        {
            PutInRow(date, Silence(date), 0);
        }
    }

    /// <summary>Takes the value of a fact back: it is not given.</summary>
    /// <param name="fact">Its number: see <see cref="RulePack.FactOf"/>.</param>
    public void Unset(int fact)
    {
        var table = _facts[fact];
        if (table.Scope != Scope)
        {
            return;
        }

        if (table.Type == FactType.YesNo)
        {
            PutBit(table.Place, isGiven: false, isYes: false);
        }
        else
        {
            _low[table.Place] = NotGiven;
            PutInRow(fact, Silence(fact), 0);
        }
    }

    /// <summary>Whether a value is given.</summary>
    /// <param name="fact">Its number.</param>
    public bool IsGiven(int fact) => LowOf(fact) != NotGiven;

    /// <summary>Gives yes or no.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.YesNo"/>.</param>
    /// <param name="value">Yes is true.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope.</exception>
    public void Set(int fact, bool value) => Put(fact, FactType.YesNo, value ? 1 : 0, value ? 1 : 0);

    /// <summary>Gives a number in the smallest unit (fen, 0.0001 percent, pieces).</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Number"/>.</param>
    /// <param name="value">0 to 999,999,999,999,999,999.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope, or the value is outside the bounds.</exception>
    public void Set(int fact, long value)
    {
        if (value is < 0 or > LargestNumber)
        {
            throw new ArgumentException(NumberOutOfBounds, nameof(value));
        }

        Put(fact, FactType.Number, value, value);
    }

    /// <summary>Gives a day.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Date"/>.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope.</exception>
    public void Set(int fact, CalendarDate day) => Put(fact, FactType.Date, day.Code, day.Code);

    /// <summary>Gives a date of which only a stretch is known, such as its month.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Date"/>.</param>
    /// <param name="first">The first day it may be.</param>
    /// <param name="last">The last day it may be, not before the first.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope, or the stretch is empty.</exception>
    public void SetBetween(int fact, CalendarDate first, CalendarDate last)
    {
        if (last < first)
        {
            throw new ArgumentException("The last day is before the first.", nameof(last));
        }

        Put(fact, FactType.Date, first.Code, last.Code);
    }

    /// <summary>Says that what a date is the date of has not happened.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Date"/>.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope.</exception>
    public void SetNotHappened(int fact) => Put(fact, FactType.Date, HasNotHappened, HasNotHappened);

    /// <summary>Gives one of the values of an enumeration by its place in the vocabulary, from 0.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Enumeration"/>.</param>
    /// <param name="value">Its place.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope, or has no such value.</exception>
    public void SetValue(int fact, int value)
    {
        if (value < 0 || value >= _facts[fact].Values.Length)
        {
            throw new ArgumentException($"{_facts[fact].Id} has no such value.", nameof(value));
        }

        Put(fact, FactType.Enumeration, value, value);
    }

    /// <summary>Gives a code; a short code may stand for any longer one that begins with it.</summary>
    /// <param name="fact">The number of a fact of type <see cref="FactType.Code"/>.</param>
    /// <param name="code">The code, as the vocabulary writes such codes.</param>
    /// <exception cref="ArgumentException">The fact is of another type or scope.</exception>
    public void Set(int fact, string code)
    {
        var prefixes = _facts[fact].Prefixes;
        var known = 0;
        var first = prefixes.Length;
        var end = prefixes.Length;
        for (var i = 0; i < prefixes.Length; i++)
        {
            if (code.StartsWith(prefixes[i], StringComparison.Ordinal))
            {
                known = i;
            }
            else if (prefixes[i].StartsWith(code, StringComparison.Ordinal))
            {
                first = Math.Min(first, i);
                end = i + 1;
            }
        }

        Put(fact, FactType.Code, known, ((long)first << 32) | (uint)Math.Max(first, end));
    }

    /// <summary>The value of a fact, as it is kept.</summary>
    /// <param name="fact">Its number.</param>
    public FactValue Of(int fact) => LowOf(fact) is not NotGiven and var low ? new FactValue(low, HighOf(fact)) : new FactValue(NotGiven, 0);

    /// <summary>Gives a fact the value that it has elsewhere, or takes it back.</summary>
    /// <param name="fact">The number of a fact of this scope.</param>
    /// <param name="value">What <see cref="Of"/> said of the same fact, in values of the same pack.</param>
    /// <exception cref="ArgumentException">The fact is of another scope, or the value is one of another fact.</exception>
    public void Set(int fact, FactValue value)
    {
        if (value.Low != NotGiven && (value.Low < 0 || value.Low >= _facts[fact].Count))
        {
            throw new ArgumentException($"{_facts[fact].Id} has no such value.", nameof(value));
        }

        Put(fact, _facts[fact].Type, value.Low, value.High);
    }

    internal string CodeOf(int fact) => _facts[fact].Prefixes[LowOf(fact)];

    /// <summary>The value; the first day of a date; the longest known code of which a code is a part. <see cref="NotGiven"/> if there is none.</summary>
    internal long LowOf(int fact)
    {
        var table = _facts[fact];
        return table.Scope != Scope ? NotGiven
            : table.Type != FactType.YesNo ? _low[table.Place]
            : YesOrNo(table.Place);
    }

    /// <summary>The value again; the last day of a date; for codes the range of longer ones it may be. Only where something is given.</summary>
    internal long HighOf(int fact)
    {
        var table = _facts[fact];
        return table.Type != FactType.YesNo ? _high[table.Place] : YesOrNo(table.Place);
    }

    /// <summary><see cref="LowOf"/>, by the place of a fact that is not a yes-no fact.</summary>
    internal long LowAt(int place) => _low[place];

    /// <summary><see cref="HighOf"/>, by the place of a fact that is not a yes-no fact.</summary>
    internal long HighAt(int place) => _high[place];

    /// <summary>1, 0, or <see cref="NotGiven"/>, by the place of a yes-no fact.</summary>
    internal long YesOrNo(int place) =>
        (Row[_part.GivenAt + (place / Bits.WordBits)] >> (place % Bits.WordBits) & 1) == 0 ? NotGiven : (long)(Row[_part.YesAt + (place / Bits.WordBits)] >> (place % Bits.WordBits) & 1);

    /// <summary>Gives a value as it is kept.</summary>
    internal void Keep(int fact, long low, long high)
    {
        var table = _facts[fact];
        if (low == NotGiven)
        {
            Unset(fact);
        }
        else if (table.Type == FactType.YesNo)
        {
            PutBit(table.Place, isGiven: true, isYes: low == 1);
        }
        else
        {
            _low[table.Place] = low;
            _high[table.Place] = high;
            switch (table.Type)
            {
                case FactType.Date:
                    PutInRow(fact, low == HasNotHappened ? RowPart.Never : low == high ? (int)low : RowPart.Stretch, 0);
                    break;
                case FactType.Number:
                    PutInRow(fact, 0, RowPart.FirstValue + table.Reached(low));
                    break;
                default:
                    PutInRow(fact, 0, table.Type == FactType.Code && IsInPart(high) ? RowPart.InPart : RowPart.FirstValue + (int)low);
                    break;
            }
        }
    }

    /// <summary>Says which members there are: the grounds of an entry, the roles of a person; null where they are not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none with such a number.</exception>
    internal void KeepMembers(int[]? members)
    {
        for (var word = _part.Questions; word < _part.Questions + _part.Members; word++)
        {
            Row[_part.GivenAt + word] = members is null ? 0 : ulong.MaxValue;
            Row[_part.YesAt + word] = 0;
        }

        foreach (var member in members ?? [])
        {
            if (member < 0 || member >= _part.Members * Bits.WordBits)
            {
                throw new ArgumentOutOfRangeException(nameof(members), "There is none with this number.");
            }

            Row[_part.YesAt + _part.Questions + (member / Bits.WordBits)] |= 1UL << (member % Bits.WordBits);
        }
    }

    /// <summary>Keeps the kind of the subject, after its facts: 0 where it is not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    internal void KeepKind(int kind)
    {
        if (kind >= _kinds)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), "There is no kind with this number.");
        }

        PutQuarter(_part.KindPlace, Math.Max(kind, -1) + 1);
    }

    private int Silence(int fact) => RowPart.IsNeverBySilence(_facts, fact) ? RowPart.Never : 0;

    /// <summary>Whether a code is known in part only, by its end as it is kept: longer prefixes may hold of it.</summary>
    internal static bool IsInPart(long high) => (high >> 32) < (high & uint.MaxValue);

    private void PutInRow(int fact, int half, int quarter)
    {
        if (_facts[fact].Type != FactType.Date)
        {
            PutQuarter(_facts[fact].Place, quarter);
        }
        else if (fact <= BuiltInFacts.SuspendedUntil)
        {
            PutHalf(fact, half);
            DatesState = EntryDatesState.NotLookedAt;
        }
    }

    private void PutBit(int place, bool isGiven, bool isYes)
    {
        var bit = 1UL << (place % Bits.WordBits);
        ref var given = ref Row[_part.GivenAt + (place / Bits.WordBits)];
        ref var yes = ref Row[_part.YesAt + (place / Bits.WordBits)];
        given = isGiven ? given | bit : given & ~bit;
        yes = isYes ? yes | bit : yes & ~bit;
    }

    private int HalfAt(int half) => unchecked((int)(Row[half / 2] >> (half % 2 * 32)));

    private void PutHalf(int half, int value) => PutBits(half / 2, half % 2 * 32, uint.MaxValue, unchecked((uint)value));

    private void PutQuarter(int place, int value) => PutBits(_part.QuarterWord(place), RowPart.QuarterShift(place), ushort.MaxValue, (ushort)value);

    private void PutBits(int word, int shift, ulong mask, ulong value) => Row[word] = (Row[word] & ~(mask << shift)) | (value << shift);

    private void Put(int fact, FactType type, long low, long high)
    {
        if (_facts[fact].Type != type || _facts[fact].Scope != Scope)
        {
            throw new ArgumentException($"{_facts[fact].Id} is a fact of another type or of another scope.", nameof(fact));
        }

        if (fact == BuiltInFacts.Reach)
        {
            throw new ArgumentException("Where a text does not say whom it reaches, no input can.", nameof(fact));
        }

        Keep(fact, low, high);
    }
}
