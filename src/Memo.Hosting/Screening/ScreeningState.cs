using System.Text.Json;

namespace Memo.Hosting.Screening;

/// <summary>How far a run has come: what is written up to here is what the input gives up to there.</summary>
internal sealed record ScreeningState(string Fingerprint)
{
    /// <summary>Bytes of the input, after decompression.</summary>
    public long Position { get; set; }

    public long Lines { get; set; }

    public long OutputLength { get; set; }

    public long RejectsLength { get; set; }

    /// <summary>Of the result and of the rejects up to there: a machine that stopped may have lost what it had not put on its disk yet.</summary>
    public (string Output, string Rejects) Hashes { get; set; }

    public required Tally Tally { get; init; }

    /// <summary>Null where there is none, or one of another run.</summary>
    public static ScreeningState? Read(string path, string fingerprint, ScreeningPlan plan)
    {
        try
        {
            if (!File.Exists(path) || JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path)) is not { } kept || kept.Fingerprint != fingerprint
                || kept.ByList.Length != plan.ListIds.Length || kept.Triggered.Length != plan.MeasureIds.Length)
            {
                return null;
            }

            var tally = new Tally(0, 0) { Accepted = kept.Accepted, Rejected = kept.Rejected, TakenOver = kept.TakenOver, ByList = kept.ByList, Triggered = kept.Triggered, Undetermined = kept.Undetermined };
            return new ScreeningState(fingerprint)
            {
                Position = kept.Position,
                Lines = kept.Lines,
                OutputLength = kept.OutputLength,
                RejectsLength = kept.RejectsLength,
                Hashes = (kept.OutputHash, kept.RejectsHash),
                Tally = tally,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(
        new Kept(Fingerprint, Position, Lines, OutputLength, RejectsLength, Hashes.Output, Hashes.Rejects, Tally.Accepted, Tally.Rejected, Tally.TakenOver, Tally.ByList, Tally.Triggered, Tally.Undetermined));

    public static void Write(string path, byte[] state)
    {
        File.WriteAllBytes(path + ".new", state);
        File.Move(path + ".new", path, overwrite: true);
    }

    private sealed record Kept(
        string Fingerprint, long Position, long Lines, long OutputLength, long RejectsLength, string OutputHash, string RejectsHash, long Accepted, long Rejected, long TakenOver, long[] ByList, long[] Triggered, long[] Undetermined);
}
