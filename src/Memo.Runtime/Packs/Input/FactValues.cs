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

    internal FactValues(FactTable[] facts, FactScope scope)
    {
        _facts = facts;
        Scope = scope;
        Low = new long[facts.Length];
        High = new long[facts.Length];
        Clear();
    }

    /// <summary>Whose facts these are; facts of another scope are refused.</summary>
    public FactScope Scope { get; }

    /// <summary>The value; the first day of a date; the longest known code of which a code is a part. <see cref="NotGiven"/> if there is none.</summary>
    internal long[] Low { get; }

    /// <summary>The value again; the last day of a date; for codes the range of longer ones it may be.</summary>
    internal long[] High { get; }

    /// <summary>Takes all values back.</summary>
    public void Clear()
    {
        for (var i = 0; i < Low.Length; i++)
        {
            Low[i] = NotGiven;
        }
    }

    /// <summary>Takes the value of a fact back: it is not given.</summary>
    /// <param name="fact">Its number: see <see cref="RulePack.FactOf"/>.</param>
    public void Unset(int fact) => Low[fact] = NotGiven;

    /// <summary>Whether a value is given.</summary>
    /// <param name="fact">Its number.</param>
    public bool IsGiven(int fact) => Low[fact] != NotGiven;

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

    internal string CodeOf(int fact) => _facts[fact].Prefixes[Low[fact]];

    private void Put(int fact, FactType type, long low, long high)
    {
        if (_facts[fact].Type != type || _facts[fact].Scope != Scope)
        {
            throw new ArgumentException($"{_facts[fact].Id} is a fact of another type or of another scope.", nameof(fact));
        }

        Low[fact] = low;
        High[fact] = high;
    }
}
