namespace Memo.Compiler.Comparing;

/// <summary>Which of the two versions.</summary>
public enum Side
{
    Old,
    New,
}
