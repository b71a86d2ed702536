namespace Memo.Runtime.Packs;

/// <summary>The person asked about: the roles they hold towards the listed subject, and the facts about them.</summary>
public sealed class Person
{
    internal Person(FactValues facts) => Facts = facts;

    /// <summary>The facts about the person.</summary>
    public FactValues Facts { get; }

    /// <summary>The numbers of all roles they hold; null where the roles are not known.</summary>
    public int[]? Roles { get; set; }
}
