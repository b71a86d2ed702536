using System.Runtime.InteropServices;
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
internal sealed class Outcomes(ScreeningPlan plan)
{
    /// <summary>Beyond that many it forgets and begins again.</summary>
    private const int Remembered = 20_000;

    /// <summary>List, standing and the number of triggered measures come first.</summary>
    private const int Head = 3;

    private readonly Dictionary<byte[], Outcome> _known = new(BytesComparer.Instance);
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

    private Outcome Make(int list, StandingState standing, ReadOnlySpan<int> triggered, ReadOnlySpan<int> undetermined)
    {
        var (now, open) = (Ids(triggered), Ids(undetermined));
        var line = plan.WritesJson
            ? $",\"list\":\"{plan.ListIds[list]}\",\"standing\":\"{plan.StandingIds[(int)standing]}\",\"sanctions\":[{Quoted(now)}],\"undetermined\":[{Quoted(open)}]}}\n"
            : $",{plan.ListIds[list]},{plan.StandingIds[(int)standing]},{string.Join(' ', now)},{string.Join(' ', open)}\n";
        return new Outcome(list, triggered.ToArray(), undetermined.ToArray(), System.Text.Encoding.UTF8.GetBytes(line));
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
