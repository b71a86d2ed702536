using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>The fixed words of the language in English and Chinese: strengths, states, colours, kinds.</summary>
public static partial class WordText
{
    public static string Of(Strength strength, Language language) => strength switch
    {
        Strength.NotStated => language.Pick("not stated", "未载明"),
        Strength.Mandatory => language.Pick("mandatory", "应当"),
        Strength.Discretionary => language.Pick("discretionary", "可以"),
        Strength.Reference => language.Pick("reference", "参考"),
        Strength.Oversight => language.Pick("oversight", "监管"),
        Strength.Publicity => language.Pick("publicity", "公示"),
        Strength.Assist => language.Pick("assistance", "协助"),
        _ => throw new UnreachableException($"No such strength: {strength}."),
    };

    public static string Of(StandingState state, Language language) => state switch
    {
        StandingState.NotYet => language.Pick("not yet in effect", "尚未生效"),
        StandingState.InEffect => language.Pick("in effect", "有效"),
        StandingState.Suspended => language.Pick("suspended", "暂停"),
        StandingState.Ended => language.Pick("ended", "已终止"),
        StandingState.Unknown => language.Pick("not known", "未知"),
        StandingState.Inadmissible => language.Pick("inadmissible", "不予认可"),
        _ => throw new UnreachableException($"No such standing: {state}."),
    };

    public static string Of(WithheldKind kind, Language language) => kind switch
    {
        WithheldKind.Ended => language.Pick("ended", "已终止"),
        WithheldKind.Suspended => language.Pick("suspended", "已中止"),
        WithheldKind.Lift => language.Pick("lifted", "已解除"),
        WithheldKind.Exemption => language.Pick("exempted", "除外"),
        _ => throw new UnreachableException($"No such reason to withhold: {kind}."),
    };

    public static string Of(Colour colour, Language language) => colour switch
    {
        Colour.None => language.Pick("none", "无"),
        Colour.Black => language.Pick("black", "黑"),
        Colour.Red => language.Pick("red", "红"),
        Colour.Watch => language.Pick("watch", "关注"),
        _ => throw new UnreachableException($"No such colour: {colour}."),
    };

    /// <summary>A list of the colour.</summary>
    public static string ListOf(Colour colour, Language language) => colour switch
    {
        Colour.None => language.Pick("list without a colour", "无颜色名单"),
        Colour.Black => language.Pick("blacklist", "黑名单"),
        Colour.Red => language.Pick("red list", "红名单"),
        Colour.Watch => language.Pick("watch list", "关注名单"),
        _ => throw new UnreachableException($"No such colour: {colour}."),
    };

    public static string Of(MeasureKind kind, Language language) => kind switch
    {
        MeasureKind.Sanction => language.Pick("sanction", "惩戒"),
        MeasureKind.Reward => language.Pick("reward", "激励"),
        _ => throw new UnreachableException($"No such kind of measure: {kind}."),
    };

    public static string Of(ExitKind kind, Language language) => kind switch
    {
        ExitKind.Early => language.Pick("early removal", "提前移出"),
        ExitKind.Repair => language.Pick("credit repair", "信用修复"),
        ExitKind.Correction => language.Pick("correction", "更正"),
        ExitKind.End => language.Pick("removal at the end of the term", "到期移出"),
        _ => throw new UnreachableException($"No such way off a list: {kind}."),
    };

    public static string Of(AgencyKind kind, Language language) => kind switch
    {
        AgencyKind.Government => language.Pick("government body", "政府机关"),
        AgencyKind.Judicial => language.Pick("judicial body", "司法机关"),
        AgencyKind.Party => language.Pick("Party body", "党的机关"),
        AgencyKind.Public => language.Pick("public organisation", "公共组织"),
        AgencyKind.Enterprise => language.Pick("enterprise", "企业"),
        AgencyKind.Platform => language.Pick("platform", "平台企业"),
        _ => throw new UnreachableException($"No such kind of body: {kind}."),
    };

    public static string Of(Absence absence, Language language) => absence switch
    {
        Absence.Given => language.Pick("given", "已载明"),
        Absence.NotStated => language.Pick("not stated", "未载明"),
        Absence.NotSeen => language.Pick("not seen", "未见"),
        _ => throw new UnreachableException($"No such absence: {absence}."),
    };

    public static string Of(SourceKind kind, Language language) => kind switch
    {
        SourceKind.Primary => language.Pick("the text itself", "原文"),
        SourceKind.Official => language.Pick("official page", "官方页面"),
        SourceKind.Secondary => language.Pick("secondary source", "二手资料"),
        SourceKind.Memory => language.Pick("from memory", "记忆"),
        _ => throw new UnreachableException($"No such kind of source: {kind}."),
    };
}
