using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Emit;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Embedded = Memo.Runtime.Packs;
using Model = Memo.Compiler.Model;

namespace Memo.Hosting.Screening;

/// <summary>What to screen and how.</summary>
/// <param name="Listings">A file of CSV or of one JSON object a line; compressed by gzip if its name ends so.</param>
/// <param name="Output">The file to write; the rejects and the summary lie beside it.</param>
/// <param name="WritesJson">One JSON object a line instead of CSV.</param>
/// <param name="Roles">The complete set of roles of the persons asked about.</param>
public sealed record ScreeningOrder(string Listings, string Output, bool WritesJson, CalendarDate AsOf, ImmutableArray<Model.Role> Roles, ColumnMapping Mapping)
{
    /// <summary>An earlier result of the same register, by another version of the pack: what it says of entries about which both decide alike is taken over.</summary>
    public string? Since { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="ResumedAfter">Lines of the file that an interrupted run had done; 0 if there was none.</param>
/// <param name="TakenOver">Of those screened, how many lines stand as the earlier result has them.</param>
/// <param name="Lists">Entries by list.</param>
/// <param name="Agencies">Triggered measures by the agencies that act.</param>
/// <param name="UnverifiedSuccessors">Those of the agencies that act in one of these measures only by a succession which nobody confirmed.</param>
/// <param name="Measures">For each measure how many entries trigger it, and for how many it is undetermined.</param>
public sealed record ScreeningSummary(
    long Read,
    long Screened,
    long Rejected,
    long ResumedAfter,
    long TakenOver,
    ImmutableArray<(string Id, long Entries)> Lists,
    ImmutableArray<(string Id, long Triggered)> Agencies,
    ImmutableArray<string> UnverifiedSuccessors,
    ImmutableArray<(string Id, long Triggered, long Undetermined)> Measures);

/// <summary>
/// Screens a register in constant memory. It is written beside its place and put there when it is whole; what an interrupted run had written is
/// taken up again where the run stood, if nothing it depends on has changed.
/// </summary>
public sealed class Screening
{
    private readonly LoadedPack _pack;
    private readonly ScreeningOrder _order;
    private readonly Action<double> _progress;

    /// <param name="progress">Told now and then which part of the file has been read.</param>
    public Screening(LoadedPack pack, ScreeningOrder order, Action<double> progress) => (_pack, _order, _progress) = (pack, order, progress);

    /// <summary>The pack compiled, where it is at hand; else it is compiled to tables.</summary>
    public Embedded.RulePack? Compiled { get; init; }

    /// <summary>How many bytes are taken up at once.</summary>
    public int BlockSize { get; init; } = 1 << 20;

    /// <summary>How long the work goes on before it says how far it has come.</summary>
    public TimeSpan BetweenStates { get; init; } = TimeSpan.FromSeconds(2);

    public static string RejectsOf(string output) => output + ".rejects.csv";

    public static string SummaryOf(string output) => output + ".summary.json";

    /// <summary>What the screening found, or why the file cannot be screened at all.</summary>
    /// <exception cref="IOException">Something could not be read or written.</exception>
    public (ScreeningSummary? Summary, Localized? Problem) Run()
    {
        var compiled = Compiled ?? Embedded.RulePack.Load(TablesOfPack.Write(_pack.Rules));
        compiled.Prepare(_order.AsOf);
        using var register = new Register(_order.Listings, BlockSize);
        if (register.Problem is { } broken)
        {
            return (null, broken);
        }

        var plan = new ScreeningPlan(_pack.Rules, compiled, _order, register);
        if (plan.Problem() is { } problem)
        {
            return (null, problem);
        }

        var (earlier, whyNot) = _order.Since is null ? default : EarlierResult.Open(_order.Since, _order, plan);
        if (whyNot is not null)
        {
            return (null, whyNot);
        }

        using var since = earlier;
        var fingerprint = Fingerprint(register, compiled.Meaning);
        var state = Stopped(fingerprint, plan) ?? new ScreeningState(fingerprint) { Tally = plan.NewTally() };
        long resumedAfter;
        MadeOf madeOf;
        Localized? refused;
        using (var output = new HashedFile(_order.Output + ".part", state.OutputLength))
        using (var rejects = new HashedFile(RejectsOf(_order.Output) + ".part", state.RejectsLength))
        {
            if (state.Lines > 0 && state.Hashes != (output.Hash(), rejects.Hash()))
            {
                state = new ScreeningState(fingerprint) { Tally = plan.NewTally() };
                output.Clear();
                rejects.Clear();
            }

            resumedAfter = state.Lines;
            register.Blocks.Skip(state.Position, state.Lines);
            since?.Skip(state.Tally.Accepted + state.Tally.Rejected, state.Lines);
            if (state.Lines == 0)
            {
                output.Write(_order.WritesJson ? [] : "entry,list,standing,sanctions,undetermined\n"u8);
                rejects.Write(Rejects.Header);
            }

            var belongs = Screen(register, plan, since, state, output, rejects);
            madeOf = new MadeOf(belongs ? register.Blocks.Hash() : "", MadeOf.AskedIn(_order), plan.MeaningOfLists, output.Hash());
            refused = belongs ? since?.Problem(madeOf.Register) : since!.DoesNotBelong();
        }

        if (refused is not null)
        {
            File.Delete(_order.Output + ".part");
            File.Delete(RejectsOf(_order.Output) + ".part");
            File.Delete(StatePath);
            return (null, refused);
        }

        since?.Dispose();
        var summary = Summarise(plan, state.Tally, resumedAfter);
        File.WriteAllText(SummaryOf(_order.Output), SummaryJson(summary, madeOf));
        File.Move(RejectsOf(_order.Output) + ".part", RejectsOf(_order.Output), overwrite: true);
        File.Move(_order.Output + ".part", _order.Output, overwrite: true);
        File.Delete(StatePath);
        return (summary, null);
    }

    /// <summary>Where an earlier run stood, if what it had written is still there.</summary>
    private ScreeningState? Stopped(string fingerprint, ScreeningPlan plan) =>
        ScreeningState.Read(StatePath, fingerprint, plan) is { } state
            && new FileInfo(_order.Output + ".part") is { Exists: true } output && output.Length >= state.OutputLength
            && new FileInfo(RejectsOf(_order.Output) + ".part") is { Exists: true } rejects && rejects.Length >= state.RejectsLength
                ? state
                : null;

    private string StatePath => _order.Output + ".state";

    /// <summary>Reading and writing go on here while blocks are screened on all cores.</summary>
    /// <returns>False, and the work given up, once it shows that the earlier result is of something else.</returns>
    private bool Screen(Register register, ScreeningPlan plan, EarlierResult? earlier, ScreeningState state, HashedFile output, HashedFile rejects)
    {
        var workers = new Workers(plan);
        var running = new Queue<(Task<ScreenedBlock> Block, long Position, long Lines)>();
        var since = new Stopwatch();
        var belongs = true;
        void Finish()
        {
            var (task, position, lines) = running.Dequeue();
            var block = task.GetAwaiter().GetResult();
            belongs &= !block.DoesNotBelong;
            output.Write(block.Output.WrittenSpan);
            rejects.Write(block.Rejects.WrittenSpan);
            state.Tally.Add(block.Tally);
            workers.Return(block);
            (state.Position, state.Lines) = (position, lines);
            if (since.IsRunning && since.Elapsed < BetweenStates)
            {
                return;
            }

            since.Restart();
            Keep(state, output, rejects);
            _progress(register.PartRead);
        }

        while (belongs && register.Blocks.Next() is { } next)
        {
            var lines = earlier?.Next(next);
            running.Enqueue((Task.Run(() => workers.Screen(next, lines)), register.Blocks.Position, register.Blocks.Lines));
            if (running.Count >= 2 * Environment.ProcessorCount)
            {
                Finish();
            }
        }

        while (running.Count > 0)
        {
            Finish();
        }

        return belongs;
    }

    /// <summary>Says how far the work has come, once what it says is written.</summary>
    private void Keep(ScreeningState state, HashedFile output, HashedFile rejects)
    {
        output.Flush();
        rejects.Flush();
        (state.OutputLength, state.RejectsLength, state.Hashes) = (output.Length, rejects.Length, (output.Hash(), rejects.Hash()));
        ScreeningState.Write(StatePath, state.ToBytes());
    }

    /// <summary>Of everything that the output depends on.</summary>
    private string Fingerprint(Register register, string meaning)
    {
        var text = string.Join(
            '\n',
            Path.GetFullPath(_order.Listings),
            register.Length,
            File.GetLastWriteTimeUtc(_order.Listings).Ticks,
            meaning,
            _order.AsOf,
            MadeOf.AskedIn(_order),
            EarlierResult.Identity(_order.Since));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private ScreeningSummary Summarise(ScreeningPlan plan, Tally tally, long resumedAfter)
    {
        var agencies = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var unverified = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var measure in plan.Compiled.Measures.Where(m => tally.Triggered[m.Number] > 0))
        {
            foreach (var agency in measure.AgenciesOn(_order.AsOf))
            {
                agencies[agency.Id] = agencies.GetValueOrDefault(agency.Id) + tally.Triggered[measure.Number];
            }

            unverified.UnionWith(measure.UnverifiedSuccessorsOn(_order.AsOf).Select(agency => agency.Id));
        }

        return new ScreeningSummary(
            tally.Accepted + tally.Rejected,
            tally.Accepted,
            tally.Rejected,
            resumedAfter,
            tally.TakenOver,
            [.. plan.ListIds.Select((id, i) => (id, tally.ByList[i])).Where(l => l.Item2 > 0)],
            [.. agencies.Select(a => (a.Key, a.Value))],
            [.. unverified.Where(agencies.ContainsKey)],
            [.. plan.Compiled.Measures.Select(m => (m.Id, tally.Triggered[m.Number], tally.Undetermined[m.Number])).Where(m => m.Item2 + m.Item3 > 0)]);
    }

    private string SummaryJson(ScreeningSummary summary, MadeOf madeOf) => JsonSerializer.Serialize(
        new
        {
            as_of = _order.AsOf.ToString(),
            read = summary.Read,
            screened = summary.Screened,
            rejected = summary.Rejected,
            lists = summary.Lists.ToDictionary(l => l.Id, l => l.Entries),
            agencies = summary.Agencies.ToDictionary(a => a.Id, a => a.Triggered),
            succession_unverified = summary.UnverifiedSuccessors,
            measures = summary.Measures.ToDictionary(m => m.Id, m => new { triggered = m.Triggered, undetermined = m.Undetermined }),
            made_of = madeOf,
        },
        Indented) + "\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
