using Memo.Compiler.Text;

namespace Memo.Cli.Commands;

/// <summary>A name that nothing bears, with the nearest one that something does.</summary>
internal static class UnknownName
{
    public static Localized Of(string name, string? nearest, Localized kind) => nearest is null
        ? new($"There is no {kind.English} '{name}'.", $"没有名为“{name}”的{kind.Chinese}。")
        : new($"There is no {kind.English} '{name}'. Did you mean '{nearest}'?", $"没有名为“{name}”的{kind.Chinese}。是否指“{nearest}”？");
}
