#if NET
using Memo.Runtime.Packs.Evaluation;

namespace Memo.Runtime.Packs;

/// <summary>
/// One entry, one person and an as-of date, to be asked single questions: what the readable predicates of a compiled pack are made of. Each
/// test is true or false only if it is so for every value the fact may have.
/// </summary>
public readonly struct Case
{
    private readonly Evaluator _evaluator;
    private readonly Question _question;
    private readonly ListWork _work;
    private readonly int _entry;
    private readonly StandingNow _standing;

    internal Case(Evaluator evaluator, ListWork work, int entry, StandingNow standing, in Question question)
    {
        _evaluator = evaluator;
        _work = work;
        _entry = entry;
        _standing = standing;
        _question = question;
    }

    /// <summary>The entry is on one of several lists.</summary>
    /// <param name="lists">Their numbers.</param>
    public Truth On(params ReadOnlySpan<int> lists) => TruthOf(lists.Contains(_question.Entry.List));

    /// <summary>A yes-no fact is yes.</summary>
    /// <param name="fact">Its number.</param>
    public Truth Is(int fact) => YesOrNo(fact, 1);

    /// <summary>A yes-no fact is no.</summary>
    /// <param name="fact">Its number.</param>
    public Truth IsNot(int fact) => YesOrNo(fact, 0);

    /// <summary>A number lies in one of several stretches.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="stretches">Bounds included, in the smallest unit.</param>
    public Truth Number(int fact, params ReadOnlySpan<(long Lowest, long Highest)> stretches)
    {
        if (Given(fact) is not { } value)
        {
            return Truth.Unknown;
        }

        foreach (var (lowest, highest) in stretches)
        {
            if (value >= lowest && value <= highest)
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <summary>An enumeration has one of several values.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="values">Their places in the vocabulary.</param>
    public Truth OneOf(int fact, params ReadOnlySpan<int> values) =>
        Given(fact) is { } value ? values.Contains((int)value) ? Truth.True : Truth.False : Truth.Unknown;

    /// <summary>A code begins with one of several prefixes, unless a longer one of the exceptions fits it.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="prefixes">The prefixes.</param>
    /// <param name="except">The exceptions; a prefix may again lie under an exception.</param>
    public Truth Code(int fact, ReadOnlySpan<string> prefixes, ReadOnlySpan<string> except)
    {
        var table = _question.Pack.Facts[fact];
        if (_question.Of(table.Scope) is not { } facts || !facts.IsGiven(fact))
        {
            return Truth.Unknown;
        }

        var (some, all) = (false, true);
        void Try(string code, ReadOnlySpan<string> included, ReadOnlySpan<string> excluded)
        {
            var holds = LongestIn(code, included) > LongestIn(code, excluded);
            some |= holds;
            all &= holds;
        }

        Try(table.Prefixes[facts.LowOf(fact)], prefixes, except);
        var longer = facts.HighOf(fact);
        for (var node = (int)(longer >> 32); node < (int)(longer & uint.MaxValue); node++)
        {
            Try(table.Prefixes[node], prefixes, except);
        }

        return TruthLogic.Of(some, all);
    }

    /// <summary>A date lies in one of several stretches.</summary>
    /// <param name="fact">Its number.</param>
    /// <param name="orNever">Whether it holds too where it has not happened.</param>
    /// <param name="stretches">First and last days: see <see cref="DayCode"/>.</param>
    public Truth Date(int fact, bool orNever, params ReadOnlySpan<(int First, int Last)> stretches)
    {
        var days = _evaluator.Dates.Of(fact, _question);
        var (some, all) = (false, true);
        if (days.MayBeNever)
        {
            some |= orNever;
            all &= orNever;
        }

        if (!days.IsNone)
        {
            var (meets, covers) = (false, false);
            foreach (var (first, last) in stretches)
            {
                meets |= days.Low <= last && first <= days.High;
                covers |= first <= days.Low && days.High <= last;
            }

            some |= meets;
            all &= covers;
        }

        return TruthLogic.Of(some, all);
    }

    /// <summary>The as-of date lies in one of several stretches.</summary>
    /// <param name="stretches">First and last days: see <see cref="DayCode"/>.</param>
    public Truth AsOf(params ReadOnlySpan<(int First, int Last)> stretches)
    {
        foreach (var (first, last) in stretches)
        {
            if (_question.AsOf.Code >= first && _question.AsOf.Code <= last)
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <summary>The time elapsed lies where the test says.</summary>
    /// <param name="test">The dates, how they are counted, and the stretches.</param>
    public Truth Time(TimeTest test) => _evaluator.Time(test, _question);

    /// <summary>The entry was made on this ground.</summary>
    /// <param name="ground">Its number.</param>
    public Truth Ground(int ground) => _question.Grounds is { } grounds
        ? TruthOf(Array.IndexOf(grounds, ground) >= 0)
        : Array.IndexOf(_work.List.Grounds, ground) >= 0 ? Truth.Unknown : Truth.False;

    /// <summary>The entry was not made on this ground.</summary>
    /// <param name="ground">Its number.</param>
    public Truth NotGround(int ground) => Not(Ground(ground));

    /// <summary>The person holds this role.</summary>
    /// <param name="role">Its number.</param>
    public Truth Role(int role) => _question.Roles is { } roles ? TruthOf(Array.IndexOf(roles, role) >= 0) : Truth.Unknown;

    /// <summary>The person does not hold this role.</summary>
    /// <param name="role">Its number.</param>
    public Truth NotRole(int role) => Not(Role(role));

    /// <summary>The subject is of one of several kinds or of kinds under them, unless it is under a nearer one of the exceptions.</summary>
    /// <param name="kinds">Their numbers.</param>
    /// <param name="except">The exceptions.</param>
    public Truth Subject(ReadOnlySpan<int> kinds, ReadOnlySpan<int> except)
    {
        var (some, all) = (false, true);
        for (var kind = 0; kind < _question.Pack.Kinds.Length; kind++)
        {
            if (_question.Dossier.Kind < 0 || IsUnder(kind, _question.Dossier.Kind))
            {
                var holds = Nearest(kind, kinds, except);
                some |= holds;
                all &= holds;
            }
        }

        return TruthLogic.Of(some, all);
    }

    /// <summary>The subject has, besides this one, an entry that a guard asks for.</summary>
    /// <param name="guard">Its number.</param>
    public Truth Listed(int guard) => _evaluator.AnswerOf(guard, _entry);

    /// <summary>The subject has no such entry.</summary>
    /// <param name="guard">Its number.</param>
    public Truth NotListed(int guard) => Not(Listed(guard));

    /// <summary>The entry is in one of several states.</summary>
    /// <param name="states">The states.</param>
    public Truth Standing(params ReadOnlySpan<StandingState> states) => Standing(_standing, states);

    /// <summary>The entry is, on some of its grounds, in one of several states; false on a list where no measure stands on just these.</summary>
    /// <param name="grounds">The numbers of the grounds, in the order of their ids.</param>
    /// <param name="states">The states.</param>
    public Truth StandingOn(ReadOnlySpan<int> grounds, params ReadOnlySpan<StandingState> states)
    {
        for (var set = 0; set < _work.OnGroundSets.Length; set++)
        {
            if (grounds.SequenceEqual(_work.List.GroundSets[set]))
            {
                return Standing(_work.OnGroundSets[set], states);
            }
        }

        return Truth.False;
    }

    private static Truth Standing(StandingNow now, ReadOnlySpan<StandingState> states)
    {
        byte asked = 0;
        foreach (var state in states)
        {
            asked |= (byte)(1 << (int)state);
        }

        return TruthLogic.Of((now.States & asked) != 0, (now.States & ~asked) == 0);
    }

    private static int LongestIn(string code, ReadOnlySpan<string> prefixes)
    {
        var longest = -1;
        foreach (var prefix in prefixes)
        {
            if (prefix.Length > longest && code.StartsWith(prefix, StringComparison.Ordinal))
            {
                longest = prefix.Length;
            }
        }

        return longest;
    }

    private static Truth TruthOf(bool holds) => holds ? Truth.True : Truth.False;

    private static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    private bool Nearest(int kind, ReadOnlySpan<int> kinds, ReadOnlySpan<int> except)
    {
        for (; kind >= 0; kind = _question.Pack.Kinds[kind].Parent)
        {
            if (kinds.Contains(kind))
            {
                return true;
            }

            if (except.Contains(kind))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsUnder(int kind, int other)
    {
        while (kind >= 0 && kind != other)
        {
            kind = _question.Pack.Kinds[kind].Parent;
        }

        return kind == other;
    }

    private Truth YesOrNo(int fact, long asked) => Given(fact) is { } value ? TruthOf(value == asked) : Truth.Unknown;

    /// <summary>The value, or what silence stands for; null where that is not known.</summary>
    private long? Given(int fact)
    {
        var table = _question.Pack.Facts[fact];
        return _question.Of(table.Scope) is { } facts && facts.IsGiven(fact) ? facts.LowOf(fact)
            : table.SilenceIsNo ? 0
            : null;
    }
}
#endif
