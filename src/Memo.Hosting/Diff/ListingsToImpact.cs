using System.Buffers;
using System.Collections.Concurrent;
using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Diff;

/// <summary>Which listings to count, and how.</summary>
/// <param name="AsOf">The day on which both versions are asked.</param>
/// <param name="Fewest">Smaller counts are not told.</param>
/// <param name="Mapping">What the columns of a register mean.</param>
/// <param name="Rejects">The file for records that cannot be read; null for none.</param>
public sealed record ImpactOrder(string Listings, CalendarDate AsOf, int Fewest, ColumnMapping Mapping, string? Rejects);

/// <summary>A file of listings to how many of them change. Each record is counted or rejected, with its line and the reason.</summary>
public sealed class ListingsToImpact
{
    /// <summary>So many rejects are kept to be shown.</summary>
    public const int MostShown = 5;

    /// <summary>What is read, answered and counted at once.</summary>
    internal const int RecordsABlock = 64;

    /// <summary>The reference evaluator answers so many blocks in less time than it takes to compile a large pack.</summary>
    internal const int FewBlocks = 4;

    private readonly (RulePack Old, RulePack New) _versions;
    private readonly ImpactOrder _order;
    private readonly Impact _impact;
    private readonly SharedKeys _keys;
    private readonly ConcurrentBag<(IListingAnswers Old, IListingAnswers New)> _idle = [];
    private readonly ImmutableArray<(long Line, Localized Reason)>.Builder _first = ImmutableArray.CreateBuilder<(long, Localized)>();
    private readonly ArrayBufferWriter<byte> _rejects = new();
    private int _rejected;

    private ListingsToImpact(RulePack old, RulePack now, Changes changes, ImpactOrder order) =>
        (_versions, _order, _impact, _keys) = ((old, now), order, new Impact(old, now, changes), new SharedKeys(old, now));

    /// <summary>What was counted, or why the file cannot be read at all.</summary>
    /// <param name="changes">Between the two versions.</param>
    /// <exception cref="IOException">The register cannot be read, or the rejects not be written.</exception>
    public static (ImpactReport? Report, ImmutableArray<Diagnostic> Diagnostics, Localized? Problem) Count(RulePack old, RulePack now, Changes changes, ImpactOrder order)
    {
        var counting = new ListingsToImpact(old, now, changes, order);
        if (!ListingsFile.IsRegister(order.Listings))
        {
            var (records, diagnostics) = ListingsFile.ReadList(order.Listings);
            return (records is null ? null : counting.Count(records), diagnostics, null);
        }

        using var register = ListingsFile.Open(order.Listings);
        var mapping = order.Mapping.WithOneName(counting._keys.KeyOf);
        var (lines, problem) = ListingsFile.ReadRegister(register, name => counting._keys.ColumnOf(name, mapping), mapping);
        return (lines is null ? null : counting.Count(lines), [], problem);
    }

    /// <summary>Reading and counting go on here while blocks of records are answered on all cores.</summary>
    private ImpactReport Count(IEnumerable<ListingRecord> records)
    {
        using var rejects = _order.Rejects is { } path ? File.Create(path) : Stream.Null;
        rejects.Write(Rejects.Header);
        using var blocks = records.Chunk(RecordsABlock).GetEnumerator();
        var first = new List<ListingRecord[]>();
        while (first.Count <= FewBlocks && blocks.MoveNext())
        {
            first.Add(blocks.Current);
        }

        var newAnswers = Answers(areMany: first.Count > FewBlocks);
        var running = new Queue<Task<Answered[]>>();
        void Finish()
        {
            foreach (var answered in running.Dequeue().GetAwaiter().GetResult())
            {
                Count(answered, rejects);
            }
        }

        foreach (var block in first.Concat(Rest(blocks)))
        {
            running.Enqueue(Task.Run(() => Answer(block, newAnswers)));
            if (running.Count >= 2 * Environment.ProcessorCount)
            {
                Finish();
            }
        }

        while (running.Count > 0)
        {
            Finish();
        }

        return ImpactReport.Of(_impact, _rejected, _first.ToImmutable(), _order.Fewest);
    }

    private static IEnumerable<ListingRecord[]> Rest(IEnumerator<ListingRecord[]> blocks)
    {
        while (blocks.MoveNext())
        {
            yield return blocks.Current;
        }
    }

    /// <summary>How to ask both versions: by their tables where there are many records to ask about; what is too large for tables by the reference evaluator.</summary>
    private Func<(IListingAnswers Old, IListingAnswers New)> Answers(bool areMany)
    {
        Task<TablesOfVersion?> TablesOf(RulePack version) => Task.Run(() => areMany ? TablesOfVersion.Of(version, _order.AsOf) : null);
        IListingAnswers AnswersOf(TablesOfVersion? tables, RulePack version) => tables is null ? new AnswersOfEvaluator(version, _order.AsOf) : new AnswersOfTables(tables);
        var (compiling, old) = (TablesOf(_versions.New), TablesOf(_versions.Old).GetAwaiter().GetResult());
        var now = compiling.GetAwaiter().GetResult();
        return () => (AnswersOf(old, _versions.Old), AnswersOf(now, _versions.New));
    }

    private Answered[] Answer(ListingRecord[] block, Func<(IListingAnswers Old, IListingAnswers New)> newAnswers)
    {
        var answers = _idle.TryTake(out var idle) ? idle : newAnswers();
        Answered[] answered = [.. block.Select(record => Answer(record, answers))];
        _idle.Add(answers);
        return answered;
    }

    private Answered Answer(ListingRecord record, (IListingAnswers Old, IListingAnswers New) answers)
    {
        var (dossiers, problem) = record.Input is { } input ? _keys.Read(input) : (null, record.Problem);
        return new Answered(record, problem, dossiers is var (before, after) ? _impact.Of(after, answers.Old.Of(before), answers.New.Of(after)) : null);
    }

    private void Count(Answered answered, Stream rejects)
    {
        if (answered.Impact is { } impact)
        {
            _impact.Add(impact);
        }
        else
        {
            Reject(rejects, answered.Record, answered.Problem!.Value);
        }
    }

    private void Reject(Stream rejects, ListingRecord record, Localized reason)
    {
        if (_rejected++ < MostShown)
        {
            _first.Add((record.Line, reason));
        }

        Rejects.Write(_rejects, record.Line, record.Id.Span, reason);
        rejects.Write(_rejects.WrittenSpan);
        _rejects.ResetWrittenCount();
    }

    /// <param name="Impact">What it counts for; null where it cannot be read.</param>
    private sealed record Answered(ListingRecord Record, Localized? Problem, ListingImpact? Impact);
}
