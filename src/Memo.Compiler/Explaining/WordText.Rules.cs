using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

public static partial class WordText
{
    /// <summary>What kind of rule it is: <c>sanction</c>, <c>entry rule</c>.</summary>
    public static string KindOf(Rule rule, Language language) => rule switch
    {
        Measure measure => Of(measure.Kind, language),
        EntryRule => language.Pick("entry rule", "列入规则"),
        TermRule => language.Pick("term rule", "期限规则"),
        ExitRule => language.Pick("exit rule", "移出规则"),
        Inadmissibility => language.Pick("inadmissibility rule", "不予认可规则"),
        Lift => language.Pick("lift", "解除规则"),
        _ => throw new UnreachableException($"No such rule: {rule.GetType().Name}."),
    };

    public static string Of(InstrumentKind kind, Language language) => kind switch
    {
        InstrumentKind.Memorandum => language.Pick("memorandum", "备忘录"),
        InstrumentKind.Statute => language.Pick("statute", "法律"),
        InstrumentKind.Regulation => language.Pick("administrative regulation", "行政法规"),
        InstrumentKind.Ordinance => language.Pick("local ordinance", "地方性法规"),
        InstrumentKind.Interpretation => language.Pick("judicial interpretation", "司法解释"),
        InstrumentKind.Order => language.Pick("departmental rule", "部门规章"),
        InstrumentKind.Opinions => language.Pick("policy opinions", "政策意见"),
        InstrumentKind.Circular => language.Pick("normative document", "规范性文件"),
        InstrumentKind.Agreement => language.Pick("cooperation agreement", "合作协议"),
        _ => throw new UnreachableException($"No such instrument: {kind}."),
    };
}
