using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What a clause is about, as a phrase: <c>whom it reaches</c>, 适用对象.</summary>
internal static class ClauseText
{
    private static readonly ImmutableDictionary<string, Localized> Phrases = new Dictionary<string, Localized>
    {
        ["title"] = new("its title", "名称"),
        ["document"] = new("its document number", "文号"),
        ["lead"] = new("who leads", "牵头机关"),
        ["parties"] = new("who signed", "签署机关"),
        ["effective"] = new("when it is in force", "施行期间"),
        ["covers"] = new("which lists it covers", "适用名单"),
        ["supersedes"] = new("what it supersedes", "取代的文件"),
        ["amends"] = new("what it amends", "修改的文件"),
        ["counts"] = new("how it counts days", "期间计算"),
        ["remedy"] = new("the ways to be heard", "救济途径"),
        ["duty"] = new("what must be done", "义务"),
        ["total"] = new("how many measures it has", "措施总数"),
        ["clause"] = new("its clause number", "条款号"),
        ["measure"] = new("the kind of measure", "措施项"),
        ["strength"] = new("how strongly it binds", "力度"),
        ["by"] = new("who applies it", "实施主体"),
        ["cooperating"] = new("who helps", "配合主体"),
        ["on"] = new("whom it reaches", "适用对象"),
        ["grounds"] = new("for which grounds", "适用的列入事由"),
        ["when"] = new("its condition", "适用条件"),
        ["unless"] = new("its exemptions", "除外情形"),
        ["lifted"] = new("what lifts it", "解除规则"),
        ["basis"] = new("its basis", "依据"),
        ["lasts"] = new("how long it lasts", "期限"),
        ["begins"] = new("when it begins", "起算"),
        ["opens"] = new("from when it can be asked for", "可申请的日期"),
        ["ended"] = new("what ends it", "终止情形"),
        ["suspended"] = new("what suspends it", "中止情形"),
        ["becomes"] = new("what the entry becomes", "移出后的状态"),
        ["period"] = new("its first and last day", "解除期间"),
        ["longest"] = new("how long it may last at most", "最长期限"),
        ["parameter"] = new("its figures", "参数"),
        ["sourced"] = new("where it was read", "来源"),
    }.ToImmutableDictionary();

    /// <param name="keyword">As it is spelt in English; one without a phrase stands as it is.</param>
    public static string Of(string keyword, Language language) => Phrases.TryGetValue(keyword, out var phrase) ? phrase.In(language) : NameText.Spaced(keyword);
}
