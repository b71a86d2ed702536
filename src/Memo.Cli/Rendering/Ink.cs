namespace Memo.Cli.Rendering;

/// <summary>What a piece of text is, from which its colour follows.</summary>
public enum Ink
{
    Plain,
    Strong,
    Dim,
    Error,
    Warning,
    Good,
}
