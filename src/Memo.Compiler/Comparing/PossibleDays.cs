using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The days that go together with what has been chosen so far; each choice narrows them down further.</summary>
internal sealed class PossibleDays
{
    /// <summary>The number of the day asked about.</summary>
    public const int AsOf = 0;

    /// <summary>What section 7 of the language reference refuses otherwise.</summary>
    private static readonly ImmutableArray<(Fact Earlier, Fact Later)> InOrder =
    [
        (BuiltIn.Decided, BuiltIn.Listed),
        (BuiltIn.Decided, BuiltIn.Published),
        (BuiltIn.Decided, BuiltIn.Removed),
        (BuiltIn.Listed, BuiltIn.Removed),
        (BuiltIn.SuspendedFrom, BuiltIn.SuspendedUntil),
        (BuiltIn.SuspendedFrom, BuiltIn.Removed),
    ];

    private readonly Alignment _alignment;
    private readonly ImmutableArray<LiftDays> _lifts;
    private readonly bool _areTold;
    private readonly bool _past;

    /// <summary>Of each of these, one date at least has not happened.</summary>
    private readonly ImmutableList<ImmutableArray<Fact>> _never;

    private PossibleDays(
        Alignment alignment, ImmutableArray<LiftDays> lifts, bool areTold, bool past, DateBounds bounds, ImmutableDictionary<Fact, int> dates, ImmutableList<ImmutableArray<Fact>> never)
    {
        (_alignment, _lifts, _areTold, _past, Bounds, Dates, _never) = (alignment, lifts, areTold, past, bounds, dates, never);
    }

    /// <summary>Drawn in as far as they go.</summary>
    public DateBounds Bounds { get; private set; }

    /// <summary>The dates that have happened, and their numbers.</summary>
    public ImmutableDictionary<Fact, int> Dates { get; private set; }

    /// <param name="areTold">Only what dossiers can tell: that a date has not happened, where silence says so. Else whatever can be.</param>
    /// <param name="past">No date lies after the day asked about but those of what was given for a time.</param>
    public static PossibleDays Any(Alignment alignment, ImmutableArray<LiftDays> lifts, bool areTold, bool past = false)
    {
        var bounds = new DateBounds();
        bounds.Add();
        var any = new PossibleDays(alignment, lifts, areTold, past, bounds, ImmutableDictionary<Fact, int>.Empty, []);
        any.NumberOf(BuiltIn.Decided);
        return any;
    }

    /// <summary>With the day asked about; null if there are no such days.</summary>
    public PossibleDays? On(CalendarDate asOf)
    {
        var narrowed = Copy();
        narrowed.Bounds.Between(AsOf, asOf.DayNumber, asOf.DayNumber);
        return narrowed.Settled();
    }

    /// <summary>With a date of every dossier within a stretch.</summary>
    /// <param name="date">Null: the day asked about.</param>
    public PossibleDays Within(Fact? date, (CalendarDate First, CalendarDate Last) stretch)
    {
        var narrowed = Copy();
        narrowed.Bounds.Between(date is null ? AsOf : narrowed.NumberOf(date), stretch.First.DayNumber, stretch.Last.DayNumber);
        return narrowed;
    }

    public static (CalendarDate First, CalendarDate Last) Read(ValuePart.Stretch stretch) => (DateBounds.DayOf(Read(stretch.From)), DateBounds.DayOf(Read(stretch.To)));

    /// <summary>With a choice; null if there are no such days.</summary>
    public PossibleDays? With(Choice choice)
    {
        if (choice.IsNever)
        {
            return Without(choice);
        }

        var narrowed = Copy();
        narrowed.Add(choice);
        return narrowed.Settled();
    }

    private PossibleDays Copy() => new(_alignment, _lifts, _areTold, _past, Bounds.Copy(), Dates, _never);

    private PossibleDays? Settled() => !_never.Any(dates => dates.All(HasHappened)) && Bounds.Settle() ? this : null;

    /// <summary>The event of a date has not happened; of the time between two, that of one.</summary>
    private PossibleDays? Without(Choice choice)
    {
        var dates = DatesOf(choice);
        var never = dates.RemoveAll(date => HasHappened(date) || !MayBeOpen(date));
        return dates.IsEmpty ? this : never.IsEmpty ? null : new PossibleDays(_alignment, _lifts, _areTold, _past, Bounds, Dates, _never.Add(never));
    }

    private bool HasHappened(Fact date) => Dates.ContainsKey(date) || Dates.ContainsKey(Root(date));

    private bool MayBeOpen(Fact date) => !_areTold || _alignment.IsSilent(Root(date));

    private void Add(Choice choice)
    {
        switch (choice)
        {
            case { Axis.Variable: Variable.AsOfDate, Part: ValuePart.Stretch stretch }:
                Bounds.Between(AsOf, Read(stretch.From), Read(stretch.To));
                break;
            case { Axis.Variable: Variable.Declared { Fact: { Type: FactType.Date } date }, Part: ValuePart.Stretch stretch }:
                Bounds.Between(NumberOf(date), Read(stretch.From), Read(stretch.To));
                break;
            case { Axis.Variable: Variable.Elapsed elapsed }:
                var (from, to) = (NumberOf(elapsed.From), elapsed.To is { } other ? NumberOf(other) : AsOf);
                Cover(from, elapsed.Calendar);
                Cover(to, elapsed.Calendar);
                var satisfies = choice.Dimension.Classes[choice.Class].Satisfies;
                for (var p = 0; p < satisfies.Length; p++)
                {
                    var test = (Predicate.Lasted)choice.Dimension.Predicates[p];
                    var reached = satisfies[p] == test.Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan;
                    var isFull = test.Comparison is TimeComparison.AtLeast or TimeComparison.LessThan;
                    Bounds.Boundary(
                        from,
                        to,
                        DateBounds.Turning(test, elapsed.Unit, elapsed.Calendar),
                        reached,
                        (test.Count, test.StartDayIncluded, elapsed.Unit, elapsed.Calendar, isFull),
                        Lag.Of(test, elapsed.Unit));
                }

                break;
        }
    }

    private int NumberOf(Fact date)
    {
        if (Dates.TryGetValue(date, out var number))
        {
            return number;
        }

        number = Bounds.Add();
        Dates = Dates.Add(date, number);
        if (date.Derived is { } derived)
        {
            var start = NumberOf(_alignment.Facts.Of(derived.From));
            int At(int day) => TimeElapsed.LastDay(DateBounds.DayOf(day), derived.Term, derived.Counting)?.DayNumber ?? int.MaxValue;
            Bounds.Boundary(start, number, At, true);
            Bounds.Boundary(start, number, day => At(day) is var last && last < int.MaxValue ? last + 1 : last, false);
            Cover(start, derived.Counting.Calendar);
        }

        Order(date);
        if (_past && date.Derived is null && date != BuiltIn.SuspendedUntil && _lifts.All(l => l.Last != date))
        {
            Bounds.NotAfter(number, AsOf);
        }

        return number;
    }

    /// <summary>What a date that is new must be to those that are there.</summary>
    private void Order(Fact date)
    {
        foreach (var (earlier, later) in InOrder.Where(o => o.Earlier == date || o.Later == date))
        {
            if (Dates.TryGetValue(earlier, out var first) && Dates.TryGetValue(later, out var second))
            {
                Bounds.NotAfter(first, second);
            }
        }
    }

    private void Cover(int day, WorkingCalendar? calendar)
    {
        if (calendar is not null)
        {
            Bounds.Between(day, calendar.Years.From?.DayNumber ?? 0, calendar.Years.Until?.DayNumber ?? int.MaxValue);
        }
    }

    private static ImmutableArray<Fact> DatesOf(Choice choice) => choice.Axis.Variable switch
    {
        Variable.Declared declared => [declared.Fact],
        Variable.Elapsed elapsed => elapsed.To is { } to ? [elapsed.From, to] : [elapsed.From],
        _ => [],
    };

    private Fact Root(Fact date) => _alignment.Behind(date).Last();

    private static int Read(string day) => CalendarDate.TryParse(day, out var date) ? date.DayNumber : throw new FormatException($"'{day}' is no day.");
}
