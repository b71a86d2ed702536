using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>What one question is asked about: an entry, its subject and a person, on an as-of date.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Dossier">The subject.</param>
/// <param name="Entry">One of its entries.</param>
/// <param name="Grounds">Those the question is asked for; null where they are not given.</param>
/// <param name="Roles">Null where they are not known.</param>
/// <param name="Person">Null where nothing is known of the person.</param>
/// <param name="AsOf">The day asked about.</param>
internal readonly record struct Question(PackTables Pack, Dossier Dossier, Entry Entry, int[]? Grounds, int[]? Roles, FactValues? Person, CalendarDate AsOf)
{
    public FactValues? Of(FactScope scope) => scope switch
    {
        FactScope.Entry => Entry.Facts,
        FactScope.Subject => Dossier.Facts,
        _ => Person,
    };
}
