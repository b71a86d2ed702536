using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Tests that pick from a few values: an enumeration, a code, the ground, the role, the kind of party, the standing.</summary>
internal static class ChoiceText
{
    public static string IsTrue(Fact fact, bool holds, Language language) =>
        (holds ? "" : language.Pick("not ", "并非")) + NameText.Within(fact, language);

    public static string IsOneOf(Fact fact, Predicate.IsOneOf one, bool holds, Language language)
    {
        var values = ListText.Or(one.Values.Select(value => NameText.Of(value, language)), language);
        var name = NameText.Within(fact, language);
        return language.Pick($"{name} {Is(holds)} {values}", $"{name}{IsInChinese(holds)}{values}");
    }

    public static string BeginsWith(Fact fact, Predicate.BeginsWith code, bool holds, Language language)
    {
        var name = NameText.Within(fact, language);
        var prefixes = ListText.Or(code.Prefixes, language);
        return language.Pick($"{name} {(holds ? "" : "not ")}within {prefixes}", $"{name}{(holds ? "" : "不")}属于{prefixes}");
    }

    public static string OnGround(Ground ground, bool holds, Language language)
    {
        var name = NameText.Quoted(ground, language);
        return language.Pick($"the entry {(holds ? "rests" : "does not rest")} on the ground {name}", $"列入事由{(holds ? "" : "不")}包括{name}");
    }

    public static string HoldsRole(Role role, bool holds, Language language)
    {
        var name = NameText.Of(role, language);
        return role.IsItself
            ? language.Pick($"the person {Is(holds)} the listed party itself", $"当事人{IsInChinese(holds)}列入主体本身")
            : language.Pick($"the person {(holds ? "holds" : "does not hold")} the role “{name}”", $"该人{(holds ? "" : "不")}具有“{name}”身份");
    }

    public static string IsKind(Predicate.IsKind kind, bool holds, Language language)
    {
        var kinds = ListText.Or(kind.Kinds.Select(k => NameText.Of(k, language)), language);
        return language.Pick($"the party {Is(holds)} of the kind {kinds}", $"当事人{IsInChinese(holds)}{kinds}");
    }

    public static string HasState(Predicate.HasState state, bool holds, Language language)
    {
        var states = ListText.Or(state.States.Select(s => WordText.Of(s, language)), language);
        return language.Pick($"the entry {Is(holds)} {states}", $"记录{IsInChinese(holds)}{states}");
    }

    private static string Is(bool holds) => holds ? "is" : "is not";

    private static string IsInChinese(bool holds) => holds ? "为" : "不为";
}
