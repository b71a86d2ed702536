#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// Where in a row of words stands what a call reads: first what is known of the entry, then of the subject, then of the person. Each keeps its own
/// part, filled when a value is given, so that a call only joins the three.
/// </summary>
internal sealed class RowLayout
{
    public RowLayout(PackTables pack)
    {
        Entry = new RowPart(pack.Facts, FactScope.Entry, members: pack.Grounds.Length, start: 0);
        Subject = new RowPart(pack.Facts, FactScope.Subject, members: 1, start: Entry.Length);
        Person = new RowPart(pack.Facts, FactScope.Person, members: pack.Roles.Length, start: Subject.Start + Subject.Length);
    }

    public RowPart Entry { get; }

    public RowPart Subject { get; }

    public RowPart Person { get; }

    public int Length => Person.Start + Person.Length;

#if NET
    /// <summary>Joins the three parts to one row.</summary>
    /// <exception cref="ArgumentException">One of them is of another pack.</exception>
    public void Join(FactValues entry, FactValues subject, FactValues person, ulong[] row)
    {
        if (entry.Layout != this || subject.Layout != this || person.Layout != this)
        {
            throw new ArgumentException("The dossier or the person was made by another pack.");
        }

        ref var into = ref MemoryMarshal.GetArrayDataReference(row);
        Copy(ref MemoryMarshal.GetArrayDataReference(entry.Row), ref into, Entry.Length);
        Copy(ref MemoryMarshal.GetArrayDataReference(subject.Row), ref Unsafe.Add(ref into, Subject.Start), Subject.Length);
        Copy(ref MemoryMarshal.GetArrayDataReference(person.Row), ref Unsafe.Add(ref into, Person.Start), Person.Length);
    }

    /// <summary>Four words at a time; no part is empty.</summary>
    private static void Copy(ref ulong part, ref ulong row, int length)
    {
        var word = 0;
        do
        {
            Vector256.LoadUnsafe(ref part, (nuint)word).StoreUnsafe(ref row, (nuint)word);
            word += RowPart.Block;
        }
        while (word < length);
    }
#endif

    public RowPart Of(FactScope scope) => scope switch
    {
        FactScope.Entry => Entry,
        FactScope.Subject => Subject,
        _ => Person,
    };
}

/// <summary>
/// One part of a row. Yes-no facts are bits: which are given, and which are yes; so are the grounds of an entry, the roles of a person, and whether
/// the lists of a subject are complete. The dates of an entry are halves of words, so that all are compared at once; other facts are quarters
/// of words: 0 where nothing is given.
/// </summary>
internal sealed class RowPart
{
    /// <summary>The quarter of a code that is known in part only.</summary>
    public const int InPart = 1;

    /// <summary>The quarter of the first value of a fact.</summary>
    public const int FirstValue = 2;

    /// <summary>
    /// The half of a date that has not happened, so too where that is what silence says; and of one of which only a stretch is known. 0 where it is not given.
    /// </summary>
    public const int Never = int.MaxValue;

    /// <inheritdoc cref="Never"/>
    public const int Stretch = -1;

    /// <summary>The six dates every entry has, and <see cref="EntryDatesState"/>: what they say of each other.</summary>
    public const int DateHalves = 8;

    /// <summary>Parts have a multiple of so many words.</summary>
    public const int Block = 4;

    public const int QuartersPerWord = 4;

    private const int QuarterBits = 16;

    public RowPart(FactTable[] facts, FactScope scope, int members, int start)
    {
        Start = start;
        FactTable[] own = [.. facts.Where(f => f.Scope == scope)];
        Questions = Bits.WordsOf(own.Count(f => f.Type == FactType.YesNo));
        Values = own.Count(f => f.Type != FactType.YesNo);
        Members = Bits.WordsOf(members);
        Dates = scope == FactScope.Entry ? DateHalves / 2 : 0;
        GivenAt = Dates;
        YesAt = GivenAt + Questions + Members;
        ValuesAt = YesAt + Questions + Members;
        // After the facts comes the kind of the subject, and then nothing: always 0.
        var words = ValuesAt + ((Values + (scope == FactScope.Subject ? 2 : 0) + QuartersPerWord - 1) / QuartersPerWord);
        Length = Math.Max(1, (words + Block - 1) / Block) * Block;
    }

    /// <summary>Its place in the whole row.</summary>
    public int Start { get; }

    /// <summary>A multiple of four, so that it is copied in few steps.</summary>
    public int Length { get; }

    /// <summary>The words of yes-no facts; after them come those of members.</summary>
    public int Questions { get; }

    /// <inheritdoc cref="Questions"/>
    public int Members { get; }

    /// <summary>How many facts are not yes-no facts.</summary>
    public int Values { get; }

    /// <summary>The dates come first, so that they are copied, and read, as a whole.</summary>
    public int Dates { get; }

    public int GivenAt { get; }

    public int YesAt { get; }

    public int ValuesAt { get; }

    /// <summary>Removal and suspension not recorded have not happened; where the status says they have, dates are not plain and nobody reads the row.</summary>
    public static bool IsNeverBySilence(FactTable[] facts, int date) =>
        facts[date].SilenceIsNo || date is BuiltInFacts.Removed or BuiltInFacts.SuspendedFrom or BuiltInFacts.SuspendedUntil;

    /// <summary>Where the kind of the subject stands, after its facts.</summary>
    public int KindPlace => Values;

    /// <summary>Where nothing stands: always 0.</summary>
    public int NothingPlace => Values + 1;

    public static int QuarterShift(int place) => place % QuartersPerWord * QuarterBits;

    public int QuarterWord(int place) => ValuesAt + (place / QuartersPerWord);

    /// <summary>Counted from the start of the row as it lies in memory.</summary>
    public int QuarterOf(int place)
    {
        var quarter = place % QuartersPerWord;
        return ((Start + QuarterWord(place)) * QuartersPerWord) + (BitConverter.IsLittleEndian ? quarter : QuartersPerWord - 1 - quarter);
    }

    /// <inheritdoc cref="QuarterOf"/>
    public static int HalfOf(int date) => BitConverter.IsLittleEndian ? date : date ^ 1;
}
