namespace Memo.Cli;

/// <summary>What the command tells the shell.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Errors in a check, failed cases.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, or input that cannot be read.</summary>
    public const int Unusable = 2;

    /// <summary>The worse of two.</summary>
    public static int Worse(int one, int other) => Math.Max(one, other);
}
