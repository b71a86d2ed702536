using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.Tables;

/// <summary>Lengths of time as the tables keep them.</summary>
internal static class Terms
{
    public static TermTable Table(Duration length, Counting counting, PackNumbers numbers) => new(
        length.Count,
        VariableToInput.UnitOf(length.Unit),
        counting.StartDayIncluded,
        length.Unit == DurationUnit.WorkingDays ? numbers.Of(counting.Calendar) : -1);

    /// <summary>The first day of a term: the delay does not count its start day.</summary>
    public static BeginningTable Table(StartDay start, PackNumbers numbers) => new(
        numbers.Of(start.From),
        start.Delay is { } delay ? Table(delay, new Counting(false, start.Counting?.Calendar), numbers) : null);
}
