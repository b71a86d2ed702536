using Memo.Compiler.Text;

namespace Memo.Hosting.Exchange;

/// <summary>A record of a register and what became of it.</summary>
/// <param name="Line">Where it stands in the register.</param>
/// <param name="Entry">Its id; empty where a rejected record gives none.</param>
/// <param name="List">The id of its list; null where a rejected record names none that the pack has.</param>
/// <param name="Standing">The id of its standing; null where it was rejected.</param>
/// <param name="Measures">Ids of the measures it leads to.</param>
/// <param name="Undetermined">Ids of those of which it cannot be said yet.</param>
/// <param name="Reason">Why it was rejected; null where it was taken up.</param>
internal sealed record ScreenedRecord(
    long Line, string Entry, string? List, string? Standing, ImmutableArray<string> Measures, ImmutableArray<string> Undetermined, Localized? Reason);
