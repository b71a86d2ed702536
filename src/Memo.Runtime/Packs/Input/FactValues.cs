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

    private readonly FactTable[] _facts;

    // Yes-no facts as bits, all others as numbers: an entry of dozens of facts stays within a few cache lines.
    private readonly ulong[] _given;
    private readonly ulong[] _yes;
    private readonly long[] _low;
    private readonly long[] _high;

    internal FactValues(FactTable[] facts, FactScope scope)
    {
        _facts = facts;
        Scope = scope;
        var (questions, values) = (0, 0);
        foreach (var fact in facts)
        {
            if (fact.Scope == scope)
            {
                (questions, values) = fact.Type == FactType.YesNo ? (Math.Max(questions, fact.Place + 1), values) : (questions, Math.Max(values, fact.Place + 1));
            }
        }

        _given = new ulong[Bits.WordsOf(questions)];
        _yes = new ulong[_given.Length];
        _low = new long[values];
        _high = new long[values];
        Clear();
    }

    /// <summary>Whose facts these are; facts of another scope are refused.</summary>
    public FactScope Scope { get; }

    /// <summary>Takes all values back.</summary>
    public void Clear()
    {
        Array.Clear(_given, 0, _given.Length);
#if NET
        Array.Fill(_low, NotGiven);
#else
        for (var i = 0; i < _low.Length; i++)
        {
            _low[i] = NotGiven;
        }
#endif
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
            _given[table.Place / Bits.WordBits] &= ~(1UL << (table.Place % Bits.WordBits));
        }
        else
        {
            _low[table.Place] = NotGiven;
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
        if (value is < 0 or > 999_999_999_999_999_999)
        {
            throw new ArgumentException("A number is at least 0 and below 10^18 in its smallest unit.", nameof(value));
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
    /// <exception cref="ArgumentException">The fact is of another scope.</exception>
    public void Set(int fact, FactValue value) => Put(fact, _facts[fact].Type, value.Low, value.High);

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
    internal long YesOrNo(int place) => (_given[place / Bits.WordBits] >> (place % Bits.WordBits) & 1) == 0 ? NotGiven : (long)(_yes[place / Bits.WordBits] >> (place % Bits.WordBits) & 1);

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
            var bit = 1UL << (table.Place % Bits.WordBits);
            _given[table.Place / Bits.WordBits] |= bit;
            _yes[table.Place / Bits.WordBits] = low == 1 ? _yes[table.Place / Bits.WordBits] | bit : _yes[table.Place / Bits.WordBits] & ~bit;
        }
        else
        {
            _low[table.Place] = low;
            _high[table.Place] = high;
        }
    }

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
