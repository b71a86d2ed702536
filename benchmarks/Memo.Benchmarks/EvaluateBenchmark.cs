using BenchmarkDotNet.Attributes;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Benchmarks;

/// <summary>One listing through the reference evaluator: every fact known, and only list and dates known.</summary>
[MemoryDiagnoser]
public class EvaluateBenchmark
{
    private static readonly CalendarDate AsOf = new(2026, 6, 1);
    private RulePack _pack = new();
    private Dossier _bare = new() { Entries = [] };
    private Dossier _complete = new() { Entries = [] };

    [GlobalSetup]
    public void Prepare()
    {
        _pack = NationalPack.Bind().Pack;
        _bare = Listing(FactValues.None, complete: false);
        _complete = Listing(new FactValues(_pack.Facts
            .Where(f => f.Type is FactType.YesNo && f.Scope == FactScope.Entry)
            .ToImmutableDictionary(f => f, _ => ImmutableArray.Create<Value>(new Value.Bool(false)))), complete: true);
        if (Complete() == 0)
        {
            throw new InvalidOperationException("A listed debtor triggers something; the listing that is timed does not.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Complete() => ReferenceEvaluator.Evaluate(_pack, _complete, AsOf).Results.Sum(r => r.Triggered.Length);

    [Benchmark]
    public int Bare() => ReferenceEvaluator.Evaluate(_pack, _bare, AsOf).Results.Sum(r => r.Undetermined.Length);

    private Dossier Listing(FactValues facts, bool complete)
    {
        var list = _pack.Lists.First(l => l.Name.Id == "judgment_defaulter");
        var day = new Value.Day(new CalendarDate(2024, 3, 4));
        return new Dossier
        {
            Subject = BuiltIn.NaturalPerson,
            ListsAreComplete = complete,
            Entries =
            [
                new Entry
                {
                    Id = "E-1",
                    List = list,
                    Grounds = [list.Grounds.First(g => g.Name.Id == "able_but_refuses")],
                    Facts = new FactValues(facts.Given.Add(BuiltIn.Decided, [day]).Add(BuiltIn.Listed, [day])),
                },
            ],
        };
    }
}
