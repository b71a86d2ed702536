using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>All that is required of one date: where it lies, and how long before or after others.</summary>
internal sealed class DateRequirements
{
    private readonly Fact _date;
    private readonly Knowledge _knowledge;
    private readonly ImmutableArray<Requirement> _requirements;

    public DateRequirements(Fact date, ImmutableArray<Requirement> requirements, Knowledge knowledge)
    {
        (_date, _knowledge) = (date, knowledge);
        _requirements = [.. requirements.Where(r => Concerns(r.Dimension.Variable))];
    }

    /// <summary>Whether it will do that the date has not happened.</summary>
    public bool AdmitsNever => _requirements.All(r => r.Admits([.. r.Dimension.Predicates.Select(_ => false)]));

    /// <summary>The days that will do, nearest to the day known, else to the as-of date; null where there are none.</summary>
    public (CalendarDate First, CalendarDate Last, CalendarDate Nearest)? Nearest()
    {
        var from = KnownDays.Day(_date, _knowledge) ?? _knowledge.AsOf;
        var stretches = Joined()
            .Select(s => (s.First, s.Last, Nearest: from < s.First ? s.First : from > s.Last ? s.Last : from))
            .OrderBy(s => Math.Abs(s.Nearest.DayNumber - from.DayNumber))
            .ToArray();
        return stretches.Length == 0 ? null : stretches[0];
    }

    /// <summary>What an entry rests on does not lie ahead.</summary>
    private CalendarDate Latest => _date == BuiltIn.Decided || _date == BuiltIn.Listed || _date == BuiltIn.Published ? _knowledge.AsOf : CalendarDate.Last;

    private IEnumerable<(CalendarDate First, CalendarDate Last)> Joined()
    {
        CalendarDate[] starts = [.. Turning().Append(CalendarDate.First).Where(d => d <= Latest).Distinct().OrderBy(d => d.Code)];
        CalendarDate? open = null;
        for (var i = 0; i < starts.Length; i++)
        {
            var admits = _requirements.All(r => Admits(r, starts[i]));
            if (admits)
            {
                open ??= starts[i];
            }
            else if (open is { } first)
            {
                yield return (first, starts[i].AddDays(-1)!.Value);
                open = null;
            }
        }

        if (open is { } last)
        {
            yield return (last, Latest);
        }
    }

    /// <summary>The days on which some test turns.</summary>
    private IEnumerable<CalendarDate> Turning() => _requirements.SelectMany(r => r.Dimension.Predicates.SelectMany(p => (r.Dimension.Variable, p) switch
    {
        (Variable.Declared, Predicate.OnDays days) => new[] { days.First, days.Last.AddDays(1) }.OfType<CalendarDate>(),
        (Variable.Elapsed elapsed, Predicate.Lasted test) when IsStart(elapsed) => OtherEnd(elapsed) is { } to ? ElapsedTurn.Starts(to, test, elapsed) : [],
        (Variable.Elapsed elapsed, Predicate.Lasted test) => OtherEnd(elapsed) is { } from ? ElapsedTurn.Days(from, test, elapsed) : [],
        _ => [],
    }));

    private bool Admits(Requirement requirement, CalendarDate day)
    {
        switch (requirement.Dimension.Variable)
        {
            case Variable.Declared:
                return requirement.Admits([.. requirement.Dimension.Predicates.Cast<Predicate.OnDays>().Select(p => day >= p.First && day <= p.Last)]);
            case Variable.Elapsed elapsed when OtherEnd(elapsed) is { } other:
                var (from, to) = IsStart(elapsed) ? (day, other) : (other, day);
                var outcomes = requirement.Dimension.Predicates.Cast<Predicate.Lasted>().Select(p => TimeElapsed.Holds(from, to, p, elapsed.Unit, elapsed.Calendar)).ToArray();
                return !outcomes.Contains(null) && requirement.Admits([.. outcomes.Select(o => o!.Value)]);
            default:
                return false;
        }
    }

    private bool Concerns(Variable variable) => variable switch
    {
        Variable.Declared declared => declared.Fact == _date,
        Variable.Elapsed elapsed => elapsed.From == _date || elapsed.To == _date,
        _ => false,
    };

    private bool IsStart(Variable.Elapsed elapsed) => elapsed.From == _date;

    /// <summary>The day at the other end of the time, where it is known.</summary>
    private CalendarDate? OtherEnd(Variable.Elapsed elapsed) =>
        !IsStart(elapsed) ? KnownDays.Day(elapsed.From, _knowledge)
        : elapsed.To is { } to ? KnownDays.Day(to, _knowledge)
        : _knowledge.AsOf;
}
