using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What things are called in the language of the reader: ids in English, Chinese names in Chinese.</summary>
internal sealed class Naming(RulePack pack, Language language)
{
    private readonly Dictionary<string, string> _chineseById = Chinese(pack);

    public Language Language { get; } = language;

    public string Say(Localized text) => text.In(Language);

    public string Say(string english, string chinese) => Language == Language.Chinese ? chinese : english;

    public string Of(Declaration declaration) => Language == Language.Chinese && declaration.Name.Chinese.Length > 0 ? declaration.Name.Chinese : declaration.Name.Id;

    public string Of(IEnumerable<Declaration> declarations) => Join(declarations.Select(Of));

    /// <summary>What an answer names by its id: a fact, rule, condition or list, or an id of the language itself.</summary>
    public string OfId(string id) => Language == Language.English ? id : id switch
    {
        "ground" => "列入事由",
        "subject" => "主体类型",
        "roles" => "所具身份",
        _ when id.StartsWith("also.", StringComparison.Ordinal) => $"是否列于{OfId(id["also.".Length..])}",
        _ when id.StartsWith("calendar ", StringComparison.Ordinal) => $"{id["calendar ".Length..]}年工作日历",
        _ => _chineseById.GetValueOrDefault(id, id),
    };

    public string OfIds(IEnumerable<string> ids) => Join(ids.Select(OfId));

    public string Join(IEnumerable<string> items) => string.Join(Say(", ", "、"), items);

    public string InBrackets(string text) => Say($" ({text})", $"（{text}）");

    /// <summary>The title in the language, else in the other one, else the name.</summary>
    public string Title(Measure measure) => measure.Title is { } title ? Title(title, measure) : Of(measure);

    public string Title(Localized title, Declaration declaration) =>
        new[] { title.In(Language), title.Chinese, title.English }.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? Of(declaration);

    private static Dictionary<string, string> Chinese(RulePack pack)
    {
        var plain = pack.Facts.Cast<Declaration>().Concat(pack.Conditions).Concat(pack.Lists).Concat(pack.Grounds).Concat(pack.Roles).Concat(pack.Lifts).Concat(pack.ExitRules)
            .Select(declaration => (declaration.Name.Id, declaration.Name.Chinese));
        var qualified = pack.Rules.Select(rule => (rule.QualifiedId, rule.Name.Chinese));
        return plain.Concat(qualified).Where(name => name.Item2.Length > 0).DistinctBy(name => name.Item1).ToDictionary(name => name.Item1, name => name.Item2);
    }
}
