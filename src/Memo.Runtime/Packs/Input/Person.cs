namespace Memo.Runtime.Packs;

/// <summary>The person asked about: the roles they hold towards the listed subject, and the facts about them.</summary>
public sealed class Person
{
    private int[]? _roles;

    internal Person(FactValues facts) => Facts = facts;

    /// <summary>The facts about the person.</summary>
    public FactValues Facts { get; }

    /// <summary>The numbers of all roles they hold; null where the roles are not known. Read when it is set: set it again after a change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pack has no role with such a number.</exception>
    public int[]? Roles
    {
        get => _roles;
        set
        {
            Facts.KeepMembers(value);
            _roles = value;
        }
    }
}
