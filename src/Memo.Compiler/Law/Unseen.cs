using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>
/// What was not seen of an issued text may stand in it. Who drafts a text has all of it before them: what is “not seen” of a draft is not there. A draft
/// that says what of it was not seen (<c>unseen</c>) is another's, known by report.
/// </summary>
internal static class Unseen
{
    public static bool MayBeThere(this Absence absence, Instrument instrument) => absence == Absence.NotSeen && (!instrument.IsDraft || instrument.Unseen is not null);
}
