using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Who acts, each with the function it acts for: <c>SAMR (for product quality)</c>.</summary>
internal static class PerformerText
{
    public static string? Of(ImmutableArray<Acting> acting, Language language) =>
        acting.IsEmpty ? null : ListText.And(acting.Select(a => Of(a, language)), language);

    public static string And(IEnumerable<Performer> performers, Language language) =>
        ListText.And(performers.Select(p => NameText.Of(p, language)), language);

    private static string Of(Acting acting, Language language)
    {
        var name = NameText.Of(acting.Performer, language);
        return acting.Function is { } function && NameText.Of(function, language) is var remit
            ? name + language.Pick($" (for {remit})", $"（就{remit}）")
            : name;
    }
}
