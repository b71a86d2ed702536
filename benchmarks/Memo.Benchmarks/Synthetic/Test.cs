namespace Memo.Benchmarks.Synthetic;

/// <summary>One test of a synthetic sanction. Every engine reads the same tests, each in its own way.</summary>
internal abstract record Test
{
    private Test()
    {
    }

    /// <summary>A yes-no fact.</summary>
    public sealed record Flag(int Number, bool Is) : Test;

    /// <summary>The amount, in yuan.</summary>
    public sealed record AmountAtLeast(int Yuan) : Test;

    /// <summary>The grade is among those whose bits are set.</summary>
    public sealed record Grade(int Mask) : Test;

    /// <summary>The region begins with a prefix of two or four digits.</summary>
    public sealed record Region(int Prefix) : Test;

    /// <summary>The industry begins with a division of two digits.</summary>
    public sealed record Industry(int Division) : Test;

    /// <summary>Listed at most so many months ago, start day excluded; or more than that.</summary>
    public sealed record Listed(int Months, bool AtMost) : Test;
}
