using System.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Law;

/// <summary>Why a basis falls short or was not checked, as a phrase.</summary>
public static class FindingText
{
    public static Localized Of(Finding finding) => new(Of(finding, Language.English), Of(finding, Language.Chinese));

    public static Localized Of(IEnumerable<Finding> findings)
    {
        ImmutableArray<Localized> all = [.. findings.Select(Of).Distinct()];
        return new(string.Join("; ", all.Select(f => f.English)), string.Join("；", all.Select(f => f.Chinese)));
    }

    /// <summary>Said of a basis that is named just before: the article is not named again where it is that basis.</summary>
    internal static string After(Citation basis, ImmutableArray<Finding> findings, Language language)
    {
        var named = CitationText.Of(basis, language);
        return string.Join(language.Pick("; ", "；"), findings.Select(Phrase).Distinct());

        string Phrase(Finding finding)
        {
            var phrase = Of(finding, language);
            return finding.Provision is { } provision && CitationText.Of(provision.Article, language) == named && phrase.StartsWith(named, StringComparison.Ordinal)
                ? phrase[named.Length..].TrimStart(' ', ':', '：')
                : phrase;
        }
    }

    public static string Of(Finding finding, Language language)
    {
        var article = finding.Provision is { } provision ? CitationText.Of(provision.Article, language) : "";
        return finding.Kind switch
        {
            FindingKind.NoLawData => language.Pick("what it allows is not encoded", "其准许的内容尚未录入"),
            FindingKind.DocumentOnly => language.Pick("a document cited by its number is not compared", "仅以文号引用的文件未作比对"),
            FindingKind.ArticleNotRead => language.Pick("the article that could carry it is not encoded", "可以作为依据的条款尚未录入"),
            FindingKind.VersionNotRead => language.Pick($"{article} was read in the version of another day", $"{article}所读的是其他日期的文本"),
            FindingKind.LawUnverified when finding.Provision!.Forbids => language.Pick(
                $"{article} may forbid it: {OfProhibition(finding, language)} was not confirmed", $"{article}可能禁止此项措施：{OfProhibition(finding, language)}未核实"),
            FindingKind.LawUnverified => language.Pick($"{article}: {Part(finding, language)} was not confirmed", $"{article}：{Part(finding, language)}未核实"),
            FindingKind.ClauseNotSeen when finding is { Part: ProvisionPart.Length, Provision: { WhileListed: true, Longest: null } } => language.Pick(
                $"{article} allows it only while listed; whether the clause outlasts that is not known", $"{article}仅准许在列入期间实施，而本条款是否超过列入期间不详"),
            FindingKind.ClauseNotSeen when finding.Part == ProvisionPart.Length => language.Pick(
                $"{article} sets how long it lasts; how long the clause does is not known", $"{article}规定了期限，而本条款持续多久不详"),
            FindingKind.ClauseNotSeen => language.Pick($"{article} sets {Part(finding, language)}; the clause's own is not known", $"{article}规定了{Part(finding, language)}，而本条款的相应内容不详"),
            FindingKind.NotYetInForce when finding.Cited is { } cited => language.Pick(
                $"{CitationText.Of(cited, language)} is in force only from {cited.Instrument!.Effective.From}", $"{CitationText.Of(cited, language)}自{cited.Instrument!.Effective.From}起才施行"),
            FindingKind.NoLongerInForce when finding.Cited is { } cited => language.Pick(
                $"{CitationText.Of(cited, language)} has not been in force since {cited.Instrument!.Effective.Until?.AddDays(1)}",
                $"{CitationText.Of(cited, language)}自{cited.Instrument!.Effective.Until?.AddDays(1)}起不再施行"),
            FindingKind.NotYetInForce => language.Pick($"{article} reads so only from {finding.Provision!.Force().From}", $"{article}自{finding.Provision!.Force().From}起才有此规定") + Instead(finding, language),
            FindingKind.NoLongerInForce => language.Pick($"{article} has not read so since {Since(finding)}", $"{article}自{Since(finding)}起不再有此规定") + Instead(finding, language),
            FindingKind.WiderMeasure => language.Pick(
                $"{article} allows of this kind only {Items(finding, language)}", $"{article}对这一类措施仅准许{Items(finding, language)}"),
            FindingKind.OtherMeasure => language.Pick($"{article} allows no measure of this kind", $"{article}没有准许这一类措施"),
            FindingKind.OtherPersons => language.Pick($"{article} does not reach {Person(finding, language)}", $"{article}不及于{Person(finding, language)}"),
            FindingKind.OtherBody => language.Pick($"{article} lets only {By(finding, language)} act", $"{article}仅准许{By(finding, language)}实施"),
            FindingKind.Stronger => language.Pick(
                $"{article} allows it at most as “{WordText.Of(finding.Provision!.Strongest!.Value, language)}”",
                $"{article}至多准许力度为“{WordText.Of(finding.Provision!.Strongest!.Value, language)}”"),
            FindingKind.Longer when finding.Provision is { WhileListed: true, Longest: null } => language.Pick($"{article} allows it only while listed", $"{article}仅准许在列入期间实施"),
            FindingKind.Longer => finding.Provision!.Longest is { } longest
                ? language.Pick($"{article} allows at most {DurationText.Of(longest, language)}", $"{article}至多准许{DurationText.Of(longest, language)}")
                : language.Pick($"{article} allows no measure without an end", $"{article}没有准许终身措施"),
            FindingKind.WiderCondition => language.Pick(
                $"{article} allows it only where {ConditionText.Of(finding.Provision!.When, language)}",
                $"{article}仅在以下情形准许：{ConditionText.Of(finding.Provision!.When, language)}"),
            FindingKind.OtherList => language.Pick($"{article} allows it only for entries on {Lists(finding, language)}", $"{article}仅对{Lists(finding, language)}的记录准许"),
            FindingKind.Forbidden => language.Pick($"{article} forbids it", $"{article}禁止此项措施") + Exemptions(finding, language),
            _ => throw new UnreachableException($"No words for {finding.Kind}."),
        };
    }

    private static CalendarDate? Since(Finding finding) => finding.Provision!.Force().Until?.AddDays(1);

    private static string Instead(Finding finding, Language language) => finding.Instead is { } instead
        ? language.Pick($"; that day the place is {CitationText.Of(instead.Article, language)}", $"；当日相应规定为{CitationText.Of(instead.Article, language)}")
        : "";

    /// <summary>A prohibition without a condition may have exemptions that nobody read: it may hold in principle only.</summary>
    private static string Exemptions(Finding finding, Language language) =>
        finding.Provision!.When.Equals(Condition.Always) ? language.Pick(", unless an exemption applies; none is encoded", "（另有例外的除外，例外未录入）") : "";

    private static string Person(Finding finding, Language language)
    {
        var (kind, role) = (finding.Person!.Kind, finding.Person.Roles[0]);
        return role.IsItself
            ? language.Pick($"a listed {NameText.Of(kind, language)} itself", $"作为被列入主体的{NameText.Of(kind, language)}")
            : language.Pick($"the {NameText.Of(role, language)} of a listed {NameText.Of(kind, language)}", $"被列入{NameText.Of(kind, language)}的{NameText.Of(role, language)}");
    }

    private static string By(Finding finding, Language language) => PerformerText.Of(finding.Provision!.By, language)!;

    private static string Lists(Finding finding, Language language) =>
        ListText.Or(finding.Provision!.Covers.Select(list => NameText.QuotedTitle(NameText.Title(list, language))), language);

    private static string Items(Finding finding, Language language) =>
        ListText.Or(finding.Provision!.Items.Select(item => language.Pick($"“{NameText.Of(item, language)}”", $"“{NameText.Of(item, language)}”")), language);

    /// <summary>Of the law and not of the clause: whom it forbids to act is not who acts.</summary>
    private static string OfProhibition(Finding finding, Language language) => finding.Part == ProvisionPart.Body
        ? language.Pick("which bodies it binds", "其约束哪些机关")
        : language.Pick($"what it says of {Part(finding, language)}", $"其关于{Part(finding, language)}的规定");

    private static string Part(Finding finding, Language language) => finding.Part switch
    {
        ProvisionPart.Article => language.Pick("the article", "条款"),
        ProvisionPart.Measure => language.Pick("the kind of measure", "措施种类"),
        ProvisionPart.Reach => language.Pick("whom it reaches", "适用对象"),
        ProvisionPart.Body => language.Pick("who acts", "实施主体"),
        ProvisionPart.Strength => language.Pick("how strongly it binds", "力度"),
        ProvisionPart.Length => language.Pick("how long it lasts", "期限"),
        ProvisionPart.Condition => language.Pick("under which condition", "适用条件"),
        ProvisionPart.Lists => language.Pick("for which lists", "适用名单"),
        ProvisionPart.Beginning => language.Pick("since when it reads so", "文本自何时施行"),
        ProvisionPart.End => language.Pick("until when it reads so", "文本施行至何时"),
        _ => throw new UnreachableException($"No words for {finding.Part}."),
    };
}
