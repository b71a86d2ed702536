using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Whom a measure reaches: kinds of listed subject, and the roles of the person asked about.</summary>
internal static class ReachText
{
    public static string Of(ImmutableArray<Reach> reaches, Language language)
    {
        var all = ListText.Semicolons(reaches.Select(reach => Of(reach, language)), language);
        return language.Pick($"It reaches, {all}.", $"适用对象：{all}。");
    }

    private static string Of(Reach reach, Language language)
    {
        var kind = NameText.Of(reach.Kind, language);
        var roles = language == Language.Chinese
            ? ListText.Row(reach.Roles.Select(role => NameText.Of(role, language)), language)
            : ListText.And(reach.Roles.Select(role => role.IsItself ? "the party itself" : "the " + NameText.Of(role, language)), language);
        return language.Pick($"of a listed {kind}: {roles}", $"{kind}之{roles}");
    }
}
