using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>What can be by the rules of one pack: the search for differences, with the pack on both sides.</summary>
internal sealed class WithinPack
{
    public WithinPack(RulePack pack)
    {
        var alignment = new Alignment(pack, pack);
        Version = new Version(pack, Side.Old, alignment);
        var same = new Version(pack, Side.New, alignment);
        Finder = new Finder(Version, same, new SharedGuards(Version, same));
    }

    /// <summary>On whose vocabulary the finder is asked.</summary>
    public Version Version { get; }

    public Finder Finder { get; }

    /// <summary>Whether some entry on the list meets the condition, on some day; null if that could not be settled.</summary>
    public bool? CanBe(ListDefinition list, Condition condition) => Finder.CanHold(list, Version.AskedOf(condition, list).Written);
}
