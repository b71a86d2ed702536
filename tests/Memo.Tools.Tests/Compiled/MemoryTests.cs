using System.Runtime.CompilerServices;
using Memo.Compiler.Tests.Robustness;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Memo.Runtime.Packs;
using Xunit.Abstractions;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Compiled packs come and go, and asking them allocates nothing. Alone, since what is counted is the memory of the process.</summary>
[Collection(Alone.Name)]
public sealed class MemoryTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_hundred_packs_come_and_go_and_leave_nothing()
    {
        const int Packs = 200;
        const long Flat = 16L << 20;
        Use(5);
        var before = Collected();
        var last = Use(Packs);
        for (var i = 0; i < 20 && last.IsAlive; i++)
        {
            Collected();
        }

        var after = Collected();
        output.WriteLine($"{Packs} packs: {before >> 10} KiB before, {after >> 10} KiB after");
        Assert.False(last.IsAlive);
        Assert.True(after - before < Flat, $"{before} bytes before, {after} after");
    }

    /// <param name="isPrepared">A day that is asked about often is made ready for: at once here, or else after more questions than these.</param>
    [Theory]
    [InlineData(true, 1_000)]
    [InlineData(false, 50)]
    public void An_answer_allocates_nothing_where_all_facts_are_known(bool isPrepared, int questions)
    {
        using var compiled = CompiledPack.Load(Compiled.Packs.Ferry.Value);
        var (evaluator, dossier, person) = FerryQuestion.Of(compiled.Pack);
        var asOf = new CalendarDate(2021, 6, 1);
        if (isPrepared)
        {
            compiled.Pack.Prepare(asOf);
        }

        var found = Ask(evaluator, dossier, person, asOf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < questions; i++)
        {
            found += Ask(evaluator, dossier, person, asOf);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((questions + 1) * 2, found);
    }

    [Fact]
    public void A_term_allocates_nothing_where_all_facts_are_known()
    {
        using var compiled = CompiledPack.Load(Compiled.Packs.Ferry.Value);
        var (evaluator, dossier, person) = FerryQuestion.Of(compiled.Pack);
        var asOf = new CalendarDate(2021, 6, 1);
        var found = AskForTerms(evaluator, dossier, person, asOf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
        {
            found += AskForTerms(evaluator, dossier, person, asOf);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(51 * 2 * 2023, found);
    }

    private static int AskForTerms(Evaluator evaluator, Dossier dossier, Person person, CalendarDate asOf)
    {
        evaluator.Open(dossier, asOf);
        var answer = evaluator.Decide(0, person);
        var years = 0;
        foreach (var measure in answer.Triggered)
        {
            var term = answer.TermOf(measure)!.Value;
            foreach (var ending in term.Endings)
            {
                years += ending.Id.Length > 0 ? term.Until!.Value.To.Year : 0;
            }
        }

        return years;
    }

    private static int Ask(Evaluator evaluator, Dossier dossier, Person person, CalendarDate asOf)
    {
        evaluator.Open(dossier, asOf);
        var count = 0;
        foreach (var measure in evaluator.Decide(0, person).Triggered)
        {
            count += measure.Number >= 0 ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(int packs)
    {
        WeakReference? last = null;
        for (var i = 0; i < packs; i++)
        {
            last = UseOne();
        }

        return last!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseOne()
    {
        using var compiled = CompiledPack.Load(Compiled.Packs.Ferry.Value);
        var (evaluator, dossier, person) = FerryQuestion.Of(compiled.Pack);
        evaluator.Open(dossier, new CalendarDate(2021, 6, 1));
        Assert.Equal(2, evaluator.Decide(0, person).Triggered.Count);
        Assert.Equal(Truth.True, compiled.PredicateOf("ferry_safety.no_new_routes")!(evaluator.Ask(0, person)));
        return new WeakReference(compiled.PredicateOf("ferry_safety.no_new_routes")!.Method.Module.Assembly);
    }

    private static long Collected()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
