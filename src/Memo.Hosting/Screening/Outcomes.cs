using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Screening;

/// <summary>What follows for all entries of a list that stand alike and have the same measures: they are written and counted alike.</summary>
/// <param name="Line">What stands after the id.</param>
internal sealed record Outcome(int List, int[] Triggered, int[] Undetermined, byte[] Line)
{
    /// <summary>How many entries of the block at hand it follows for.</summary>
    public int Count { get; set; }
}

/// <summary>The outcomes met so far; of one thread.</summary>
internal sealed partial class Outcomes(ScreeningPlan plan)
{
    /// <summary>Beyond that many it forgets and begins again.</summary>
    private const int Remembered = 20_000;

    private readonly LongTexts<Outcome> _known = new();
    private readonly LongTexts<Outcome?> _taken = new();

    /// <summary>List and standing, and then a bit for each measure that is triggered, and for each that is open.</summary>
    private readonly ulong[] _said = new ulong[1 + (2 * ((plan.MeasureIds.Length / 64) + 1))];
    private readonly int[] _measures = new int[2 * plan.MeasureIds.Length];

    public Outcome Of(int list, Embedded.Answer answer)
    {
        var said = _said.AsSpan();
        said[0] = ((ulong)list << 32) | (uint)answer.Standing;
        var words = 1 + answer.Triggered.CopyTo(said[1..]);
        words += answer.Undetermined.CopyTo(said[words..]);
        var key = MemoryMarshal.AsBytes(said[..words]);
        if (!_known.TryFind(key, out var outcome))
        {
            var triggered = answer.Triggered.CopyTo(_measures);
            var undetermined = answer.Undetermined.CopyTo(_measures.AsSpan(triggered));
            outcome = Make(list, answer.Standing, _measures.AsSpan(0, triggered), _measures.AsSpan(triggered, undetermined));
            _known.Add(key, outcome, Remembered);
        }

        return outcome;
    }

    /// <summary>What an earlier run wrote of an entry on the list; null if it is nothing that this run could write.</summary>
    /// <param name="written">What stands after the id, to the end of the line.</param>
    public Outcome? Of(int list, ReadOnlySpan<byte> written)
    {
        if (!_taken.TryFind(written, out var outcome))
        {
            outcome = Read(list, Encoding.UTF8.GetString(written));
            _taken.Add(written, outcome, Remembered);
        }

        return outcome?.List == list ? outcome : null;
    }

    private Outcome? Read(int list, string written)
    {
        string[] parts = plan.WritesJson
            ? JsonParts().Match(written) is { Success: true } match ? [.. match.Groups.Cast<Group>().Skip(1).Select(g => g.Value.Replace("\"", "", StringComparison.Ordinal).Replace(',', ' '))] : []
            : written.Split(',')[1..];
        if (parts is not [_, var standing, var now, var open] || !plan.StandingIds.Contains(standing) || Numbers(now) is not { } triggered || Numbers(open) is not { } undetermined)
        {
            return null;
        }

        var outcome = Make(list, (StandingState)plan.StandingIds.IndexOf(standing), triggered, undetermined);
        return outcome.Line.AsSpan(..^1).SequenceEqual(Encoding.UTF8.GetBytes(written)) ? outcome : null;
    }

    private int[]? Numbers(string ids)
    {
        int[] numbers = [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => plan.MeasureIds.IndexOf(id))];
        return numbers.Contains(-1) ? null : numbers;
    }

    [GeneratedRegex("""^,"list":"([^"]*)","standing":"([^"]*)","sanctions":\[([^\]]*)\],"undetermined":\[([^\]]*)\]\}$""")]
    private static partial Regex JsonParts();

    private Outcome Make(int list, StandingState standing, ReadOnlySpan<int> triggered, ReadOnlySpan<int> undetermined)
    {
        var (now, open) = (Ids(triggered), Ids(undetermined));
        var line = plan.WritesJson
            ? $",\"list\":\"{plan.ListIds[list]}\",\"standing\":\"{plan.StandingIds[(int)standing]}\",\"sanctions\":[{Quoted(now)}],\"undetermined\":[{Quoted(open)}]}}\n"
            : $",{plan.ListIds[list]},{plan.StandingIds[(int)standing]},{string.Join(' ', now)},{string.Join(' ', open)}\n";
        return new Outcome(list, triggered.ToArray(), undetermined.ToArray(), Encoding.UTF8.GetBytes(line));
    }

    private static string Quoted(IEnumerable<string> ids) => string.Join(',', ids.Select(id => $"\"{id}\""));

    private string[] Ids(ReadOnlySpan<int> measures)
    {
        var ids = new string[measures.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = plan.MeasureIds[measures[i]];
        }

        return ids;
    }
}
