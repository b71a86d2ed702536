using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Whether conditions on the shared vocabulary ask the same, however they are put.</summary>
internal static class SameMeaning
{
    /// <summary>False too of conditions that have too many values to be told apart.</summary>
    public static bool Have(Condition one, Condition other, Alignment alignment)
    {
        if (one.Equals(other))
        {
            return true;
        }

        try
        {
            var space = new Space([(one, Side.Old), (other, Side.Old)], [], alignment.SharedKinds, isShared: _ => true);
            return space.Of(one, Side.Old) == space.Of(other, Side.Old);
        }
        catch (BeyondLimitException)
        {
            return false;
        }
    }
}
