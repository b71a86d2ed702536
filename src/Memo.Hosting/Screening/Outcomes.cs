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

    /// <summary>List, standing and the number of triggered measures come first.</summary>
    private const int Head = 3;

    private readonly Dictionary<byte[], Outcome> _known = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], Outcome?> _taken = new(BytesComparer.Instance);
    private readonly int[] _said = new int[Head + (2 * plan.MeasureIds.Length)];

    public Outcome Of(int list, Embedded.Answer answer)
    {
        var triggered = answer.Triggered.CopyTo(_said.AsSpan(Head));
        var undetermined = answer.Undetermined.CopyTo(_said.AsSpan(Head + triggered));
        (_said[0], _said[1], _said[2]) = (list, (int)answer.Standing, triggered);
        var key = MemoryMarshal.AsBytes(_said.AsSpan(0, Head + triggered + undetermined));
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(key, out var outcome))
        {
            if (_known.Count >= Remembered)
            {
                _known.Clear();
            }

            outcome = Make(list, answer.Standing, _said.AsSpan(Head, triggered), _said.AsSpan(Head + triggered, undetermined));
            lookup[key] = outcome;
        }

        return outcome;
    }

    /// <summary>What an earlier run wrote of an entry on the list; null if it is nothing that this run could write.</summary>
    /// <param name="written">What stands after the id, to the end of the line.</param>
    public Outcome? Of(int list, ReadOnlySpan<byte> written)
    {
        var lookup = _taken.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(written, out var outcome))
        {
            if (_taken.Count >= Remembered)
            {
                _taken.Clear();
            }

            outcome = Read(list, Encoding.UTF8.GetString(written));
            lookup[written] = outcome;
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
