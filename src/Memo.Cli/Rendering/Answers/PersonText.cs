using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Whom a result is about: the listed subject itself, a role, several roles held at once, or several persons treated alike.</summary>
internal static class PersonText
{
    public static string Of(Naming naming, IReadOnlyList<ImmutableArray<Role>> persons) =>
        naming.And([.. persons.Select(roles => Of(naming, roles))]) + (persons.Count > 1 ? naming.Say(" (each)", "（各自）") : "");

    private static string Of(Naming naming, ImmutableArray<Role> roles)
    {
        var others = roles.Where(role => !role.IsItself).Select(naming.Of).ToImmutableArray();
        return (others.Length < roles.Length, others.Length) switch
        {
            (true, 0) => naming.Say("the listed subject itself", "列入主体本人"),
            (true, _) => naming.Say($"the listed subject itself, also {naming.And(others)}", $"列入主体本人兼{naming.And(others)}"),
            (false, 0) => naming.Say("a person who holds no role", "不具任何身份的人"),
            (false, 1) => naming.Say("the ", "") + others[0],
            _ => naming.Say($"a person who is at once {naming.And(others)}", $"同时具有以下身份的人：{naming.And(others)}"),
        };
    }
}
