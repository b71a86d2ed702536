using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

internal enum ColumnKind
{
    LeftOut,

    /// <summary>No key that a listing can have.</summary>
    Unknown,
    Id,
    List,
    Other,
}

/// <summary>What a column of CSV, or a property of JSON, stands for.</summary>
/// <param name="Key">The key of a listing, by its one name; as it is written where that is none.</param>
/// <param name="Refusal">Why no record may give it; null where it may.</param>
internal sealed record Column(string Key, ColumnKind Kind, Localized? Refusal = null)
{
    /// <param name="key">Empty where the column is left out.</param>
    /// <param name="isKnown">Whether it is a key of a listing. A line has no room for what has keys of its own.</param>
    /// <param name="refusal">See <see cref="Refusal"/>.</param>
    public static Column Of(string key, bool isKnown, Localized? refusal = null) => key switch
    {
        "" => new(key, ColumnKind.LeftOut),
        "id" => new(key, ColumnKind.Id),
        "list" => new(key, ColumnKind.List),
        "entries" or "person" => new(key, ColumnKind.Unknown),
        _ => new(key, isKnown ? ColumnKind.Other : ColumnKind.Unknown, refusal),
    };
}
