using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>That something is taken for in force although nobody saw when it took effect; nothing where it was seen.</summary>
internal static class DoubtfulForceText
{
    public static string? Of(Naming naming, ImmutableArray<Instrument> doubtful) => doubtful.IsEmpty ? null : naming.Labelled(
        naming.Say("taken for in force, although it was not seen when it took effect", "未见施行日期，暂按已施行适用"),
        naming.Phrases(doubtful.Select(naming.Of)));
}
