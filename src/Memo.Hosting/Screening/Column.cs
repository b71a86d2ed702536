namespace Memo.Hosting.Screening;

internal enum ColumnKind
{
    LeftOut,

    /// <summary>No key that a line of a register can have.</summary>
    Unknown,

    /// <summary>A fact of the listed subject as a person, where persons are asked about who are not the subject.</summary>
    OfNobodyAsked,
    Id,
    List,
    Subject,
    Ground,
    Status,
    Also,
    FactOfEntry,
    FactOfSubject,
    FactOfPerson,
}

/// <summary>What a column of CSV, or a property of JSON, stands for.</summary>
/// <param name="Key">The key of a listing, by its one name.</param>
/// <param name="Fact">The number of the fact in the compiled pack; −1 if it is none.</param>
internal sealed record Column(string Key, ColumnKind Kind, int Fact)
{
    public bool IsFact => Fact >= 0;
}
