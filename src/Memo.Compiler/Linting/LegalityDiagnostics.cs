using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>Codes MEMO5nnn: what goes beyond the law; and the two that came before them.</summary>
internal static class LegalityDiagnostics
{
    /// <param name="unknown">A cited number that no instrument of the packs bears; null where there is none.</param>
    /// <param name="writtenAsLaw">An instrument that is written as law, and whose number, issuer or title shows that it is none; null where there is none.</param>
    public static Diagnostic NoBasisInLaw(Location at, Name rule, string? unknown, Name? writtenAsLaw, bool draft)
    {
        var (english, chinese) = (unknown, writtenAsLaw) switch
        {
            ({ } number, _) => (
                $"“{rule.Id}” rests on “{number}”, which is declared nowhere: nobody can tell whether it is a law, administrative regulation or central policy document.",
                $"“{rule.Chinese}”以“{number}”为依据，而该文件没有声明：无从得知其是否为法律、行政法规或者党中央、国务院政策文件。"),
            (_, { } instrument) => (
                $"“{rule.Id}” rests on no law, administrative regulation or central policy document: “{instrument.Id}” is written as one, and its number, issuer or title shows that it is none.",
                $"“{rule.Chinese}”没有法律、行政法规或者党中央、国务院政策文件依据：“{instrument.Chinese}”虽如此声明，其文号、制定机关或者名称表明并非如此。"),
            _ => (
                $"“{rule.Id}” rests on no law, administrative regulation or central policy document.",
                $"“{rule.Chinese}”没有法律、行政法规或者党中央、国务院政策文件依据。"),
        };
        return Found(
            "MEMO5001",
            at,
            draft,
            english,
            chinese,
            "Cite the article that provides for the measure; a memorandum, a circular or a departmental rule cannot carry it by itself.",
            "请引用规定该措施的条款；备忘录、规范性文件、部门规章本身不能作为依据。");
    }

    /// <param name="whole">Whether every item of the list is known; else the kind may be among those that are not, which is no error.</param>
    public static Diagnostic OutsideBasicList(Location at, Name rule, Name item, bool whole, bool draft) => Found(
        "MEMO5002",
        at,
        draft && whole,
        $"“{rule.Id}” is of a kind (“{item.Id}”) that the national basic list{(whole ? "" : ", as far as its items are known,")} does not have, and no law provides for it.",
        $"“{rule.Chinese}”属于全国失信惩戒措施基础清单{(whole ? "" : "（就已知的条目而言）")}之外的措施（“{item.Chinese}”），且没有法律规定。",
        "Use a kind of measure on the list, or cite the law, administrative regulation or central policy document that provides for this one.",
        "请使用清单内的措施，或者引用规定该措施的法律、行政法规、中央政策文件。");

    /// <param name="confirmed">Whether whom the item may reach and who may act was read; recall is no error.</param>
    public static Diagnostic BeyondBasicList(Location at, Name rule, Localized why, bool confirmed, bool draft) => Found(
        "MEMO5021",
        at,
        draft && confirmed,
        $"“{rule.Id}” goes beyond the national basic list{(confirmed ? "" : " as it is recalled, which nobody has confirmed")}, and no law provides for it: {why.English}.",
        $"“{rule.Chinese}”超出全国失信惩戒措施基础清单{(confirmed ? "" : "（该部分系凭记忆录入，未核实）")}，且没有法律规定：{why.Chinese}。",
        "Keep to the persons and bodies of the item, or cite the law, administrative regulation or central policy document that goes further.",
        "对象和实施机关应限于该条目所列；或者引用另有规定的法律、行政法规、中央政策文件。");

    public static Diagnostic ReachBeyondLaw(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5003",
        at,
        draft,
        $"“{rule.Id}” reaches persons whom its basis does not, from {date}",
        $"“{rule.Chinese}”自{date}起对象超出依据",
        why,
        "Name only those whom the article names.",
        "对象只能是条文规定的人。");

    public static Diagnostic HeavierThanLaw(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5004",
        at,
        draft,
        $"“{rule.Id}” is heavier than its basis, from {date}",
        $"“{rule.Chinese}”自{date}起重于依据",
        why,
        "Bind no more strongly and last no longer than the article says.",
        "力度和期限不得超出条文规定。");

    public static Diagnostic OtherMeasureThanLaw(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5005",
        at,
        draft,
        $"“{rule.Id}” is another measure than its basis provides for, from {date}",
        $"“{rule.Chinese}”自{date}起不是依据所规定的措施",
        why,
        "Cite the article that provides for this kind of measure, or take the measure that the article provides for.",
        "请引用规定该类措施的条款，或者改用条文规定的措施。");

    public static Diagnostic ConditionBeyondLaw(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5006",
        at,
        draft,
        $"“{rule.Id}” applies where its basis does not, from {date}",
        $"“{rule.Chinese}”自{date}起适用情形超出依据",
        why,
        "Write the condition of the article into the clause.",
        "请将条文规定的情形写入条件。");

    public static Diagnostic ArticleNotInForce(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5007",
        at,
        draft,
        $"“{rule.Id}” cites law that is not in force on {date}",
        $"“{rule.Chinese}”所引条款在{date}不具有所称内容",
        why,
        "Cite the article as it stands while the clause is in force.",
        "请引用本条款施行期间有效的条文。");

    public static Diagnostic BodyBeyondLaw(Location at, Name rule, string date, Localized why, bool draft) => Beyond(
        "MEMO5008",
        at,
        draft,
        $"“{rule.Id}” is applied by a body that its basis does not empower, from {date}",
        $"“{rule.Chinese}”自{date}起由依据未授权的机关实施",
        why,
        "Name the body that the article empowers.",
        "请写条文授权的机关。");

    /// <param name="why">Each basis that is cited, with the reason why it was not compared.</param>
    public static Diagnostic BasisNotCompared(Location at, Name rule, string date, Localized why) => Beyond(
        "MEMO5023",
        at,
        draft: false,
        $"“{rule.Id}” cuts rights, and no basis that it cites was found to allow it, from {date}",
        $"“{rule.Chinese}”减损权利，而所引依据自{date}起均未核对为准许",
        why,
        "Cite the article that provides for the measure, with its number; where it is not encoded, write what it says as an allowance, with its source.",
        "请引用规定该措施的条款，写明条、款、项；该条款尚未录入的，请将其内容写为“准许”并注明来源。");

    /// <param name="certain">Whether the law forbids it; else it may, and no article that is cited is known to allow it.</param>
    public static Diagnostic ForbiddenByLaw(Location at, Name rule, string date, Localized why, bool certain, bool draft) => Beyond(
        "MEMO5009",
        at,
        draft,
        certain
            ? $"“{rule.Id}” does what the law forbids, from {date}"
            : $"“{rule.Id}” does what the law may forbid, from {date}, and no article that it cites is known to allow it",
        certain ? $"“{rule.Chinese}”自{date}起为法律所禁止" : $"“{rule.Chinese}”自{date}起可能为法律所禁止，而所引条款中没有已知准许的",
        why,
        certain
            ? "Remove the clause, or keep out of it those whom the prohibition protects."
            : "Cite the article that allows it, and write it as an allowance; or keep out of the clause those whom the prohibition protects.",
        certain ? "请删除本条款，或者将受保护的人排除在对象之外。" : "请引用准许该措施的条款，并写为“准许”；或者将受保护的人排除在对象之外。");

    public static Diagnostic LocalWithoutRegulation(Location at, Name rule, bool draft) => Found(
        "MEMO5010",
        at,
        draft,
        $"The local measure “{rule.Id}” rests on no local regulation.",
        $"地方措施“{rule.Chinese}”没有地方性法规依据。",
        "Cite the local regulation, or write it in the pack: rests on city_credit_regulation.",
        "请引用地方性法规，或者在规则包中写明：立法依据 某市信用条例。");

    /// <param name="region">Null: every region but those of the territory.</param>
    public static Diagnostic OutsideTerritory(Location at, Name rule, string? region, bool draft) => Found(
        "MEMO5011",
        at,
        draft,
        region is null
            ? $"The local rule “{rule.Id}” is for every region but those of its territory."
            : $"The local rule “{rule.Id}” is for the region {region}, which is outside its territory.",
        region is null ? $"地方规则“{rule.Chinese}”适用于本地域以外的一切地区，而不适用于本地域。" : $"地方规则“{rule.Chinese}”适用于本地域之外的地区 {region}。",
        "A local measure, or list, stays in its area.",
        "地方措施、地方名单只在本行政区域内适用。");

    public static Diagnostic RepeatsNationalList(Location at, Name rule, Name item, bool draft) => Found(
        "MEMO5012",
        at,
        draft,
        $"The local measure “{rule.Id}” repeats the item “{item.Id}” of the national list.",
        $"地方措施“{rule.Chinese}”重复了国家清单的措施项“{item.Chinese}”。",
        "A local text sets only what no higher list has; to apply a national item, cite the law or the list behind it, and keep it off the local list.",
        "地方文件只设定上级清单没有的措施；适用国家措施项的，请引用其所依据的法律或者清单，并不要列入地方清单。");

    /// <param name="what">The national list, or a national measure.</param>
    public static Diagnostic ExceedsNational(Location at, Name rule, Localized what, Localized why, bool draft) => Found(
        "MEMO5022",
        at,
        draft,
        $"The local measure “{rule.Id}” goes beyond {what.English}: {why.English}.",
        $"地方措施“{rule.Chinese}”超出{what.Chinese}：{why.Chinese}。",
        "A local text may apply what is national, and not widen it, make it heavier or take remedies away.",
        "地方文件可以适用国家规定的措施，不得扩大对象、加重措施或者减少救济。");

    public static Diagnostic ScoreAgainstPerson(Location at, Name rule, Name score, Location where, bool draft) => Found(
        "MEMO5013",
        at,
        draft,
        $"“{rule.Id}” puts a sanction on natural persons by the score “{score.Id}”.",
        $"“{rule.Chinese}”依据评分“{score.Chinese}”惩戒自然人。",
        "A score may reward; it never carries a sanction on a natural person. Rest the sanction on a concrete act.",
        "评分可以用于激励，不得用于惩戒自然人。请以具体行为为依据。") with
    {
        Related = [new RelatedLocation(where, new Localized("The score is tested here.", "此处以评分为条件。"))],
    };

    /// <param name="meets">Who, or because of what, in words.</param>
    public static Diagnostic ReachesFamily(Location at, Name rule, Localized meets, bool draft) => Found(
        "MEMO5014",
        at,
        draft,
        $"“{rule.Id}” {meets.English}.",
        $"“{rule.Chinese}”{meets.Chinese}。",
        "A sanction reaches the listed person, for what is their own, and those who answer for a listed unit; never a child, another family member or anybody else.",
        "惩戒只因本人的事实及于被列入者和对被列入单位负责的人员，不得及于子女、其他家庭成员或者他人。");

    public static Diagnostic ConcernNotSaid(Location at, Name rule, Name of, bool isRole) => isRole
        ? Found(
            "MEMO5024",
            at,
            draft: true,
            $"“{rule.Id}” reaches “{of.Id}”, and nothing says that who holds this role answers for the listed unit.",
            $"“{rule.Chinese}”及于“{of.Chinese}”，而没有写明担任该身份的人对被列入单位负责。",
            "Write in the role “concerns responsible”, where who holds it leads, represents or controls the unit or did what it is listed for; “concerns family” or “concerns others”, where not. Nobody else may be reached.",
            "请在身份中写明：领导、代表、控制该单位或者实施了列入事由的，写“所涉 责任人”；不是的，写“所涉 亲属”或者“所涉 他人”，此类人员不得惩戒。")
        : Found(
            "MEMO5024",
            at,
            draft: true,
            $"“{rule.Id}” meets natural persons because of “{of.Id}”, and nothing says of whom that fact speaks.",
            $"“{rule.Chinese}”因“{of.Chinese}”而及于自然人，而没有写明该事实所涉何人。",
            "Write in the fact “concerns own” (what they did, are, or was decided about them), or “assessment” (a score, grade or rank), “family” or “others”. Only what is their own carries a sanction.",
            "请在事实中写明“所涉 本人”（其行为、状况或者对其作出的决定），或者“评价”（评分、等级、排名）、“亲属”、“他人”。只有本人的事实才能引起惩戒。");

    /// <param name="claimsLaw">Whether it cites a basis; none that is known sets it without an end.</param>
    public static Diagnostic NoEnd(Location at, Name rule, bool claimsLaw, bool draft) => Found(
        "MEMO5015",
        at,
        draft,
        claimsLaw ? $"Nothing ends “{rule.Id}”, and no article that it cites is known to set it without an end." : $"Nothing ends “{rule.Id}”.",
        claimsLaw ? $"“{rule.Chinese}”没有终止的时间或者条件，而所引条款中没有已知规定终身或者无期限的。" : $"“{rule.Chinese}”没有终止的时间或者条件。",
        "Say how long it lasts, or how it ends sooner; only a law can set a measure for life: cite its article, and write it as an allowance.",
        "请写明期限或者移出的条件；终身措施只能由法律规定：请引用该条款，并写为“准许”。");

    public static Diagnostic NoRemedy(Location at, Name rule, bool draft) => Found(
        "MEMO5016",
        at,
        draft,
        $"Nobody is told how to object to “{rule.Id}”.",
        $"“{rule.Chinese}”没有规定救济途径。",
        "Add a remedy to the instrument or to the rules of the list: remedy objection to SAMR within 5 working days from notice.",
        "请在文件或者名单规则中补充：救济 异议 向 市场监管总局 限 5个工作日 自 告知。");

    public static Diagnostic ListBelowLevel(Location at, Name rule, Name list, bool certain, bool draft) => Found(
        "MEMO5017",
        at,
        draft && certain,
        certain
            ? $"“{rule.Id}” cuts rights and follows from the list “{list.Id}”, which no law, regulation, central policy document or departmental rule from before 2026-04-01 sets."
            : $"“{rule.Id}” cuts rights and follows from the list “{list.Id}”, which came with the draft; no article that it cites is known to speak of this list.",
        certain
            ? $"“{rule.Chinese}”减损权利，而所依据的名单“{list.Chinese}”没有法律、行政法规、中央政策文件或者2026年4月1日前施行的部门规章设定。"
            : $"“{rule.Chinese}”减损权利，而所依据的名单“{list.Chinese}”系随草案新设，所引条款中没有已知规定该名单的。",
        "Rest the list on the text that provides for its field (basis), or take a measure that cuts no rights.",
        "请写明设定该名单的文件（依据），或者改用不减损权利的措施。");

    /// <param name="byGrounds">Whether the list has other colours too, and only the grounds of the measure are for watch.</param>
    public static Diagnostic HeavyMeasureFromWatchList(Location at, Name rule, Name list, bool byGrounds, bool draft) => Found(
        "MEMO5018",
        at,
        draft,
        byGrounds
            ? $"“{rule.Id}” cuts rights and follows from grounds of the list “{list.Id}” that only put on watch."
            : $"“{rule.Id}” cuts rights and follows from the watch list “{list.Id}”.",
        byGrounds
            ? $"“{rule.Chinese}”减损权利，而所限于的“{list.Chinese}”列入事由仅属重点关注。"
            : $"“{rule.Chinese}”减损权利，而“{list.Chinese}”是重点关注名单。",
        "From a watch list follow oversight and reference, nothing more.",
        "重点关注名单只能引起加强监管或者作为参考。");

    /// <param name="rule">Null where no rule of entry is written.</param>
    public static Diagnostic EntryWithoutNotice(Location at, Name? rule, Name list, bool draft) => Found(
        "MEMO5019",
        at,
        draft,
        rule is { } entry
            ? $"By “{entry.Id}” one gets onto the blacklist “{list.Id}” without being told or heard."
            : $"No rule says how one gets onto the blacklist “{list.Id}”, and nobody is told or heard before.",
        rule is { } chinese
            ? $"依“{chinese.Chinese}”列入黑名单“{list.Chinese}”之前没有告知，也没有听取意见。"
            : $"没有规则规定如何列入黑名单“{list.Chinese}”，列入之前也没有告知和听取意见。",
        "Add to the entry rule or its instrument: remedy notice, remedy objection from notice, or duty notify without naming another body. An objection from the decision or the publication comes too late.",
        "请在列入规则或者其文件中补充：救济 告知、救济 异议 自 告知，或者 义务 通知（不写其他机关）。自决定或者公布起算的异议为时已晚。");

    public static Diagnostic ActsWithoutBeingParty(Location at, Name rule, Name agency, bool draft) => Found(
        "MEMO5020",
        at,
        draft,
        $"“{agency.Id}” applies “{rule.Id}” and has not signed the memorandum.",
        $"“{agency.Chinese}”实施“{rule.Chinese}”，但没有签署备忘录。",
        "A memorandum binds its parties: add the agency to them, or name one of them.",
        "备忘录只约束签署机关：请将该机关列入签署，或者写签署机关之一。");

    public static Diagnostic GradeAgainstPerson(Location at, Name rule, Name grade, Location where, bool certain) => Found(
        "MEMO2022",
        at,
        certain,
        $"“{rule.Id}” puts a sanction on natural persons by the grade “{grade.Id}”.",
        $"“{rule.Chinese}”依据等级“{grade.Chinese}”惩戒自然人。",
        "A score or grade may reward; it never carries a sanction on a natural person. Rest the sanction on a concrete fact.",
        "评分或等级可以用于激励，不得用于惩戒自然人。请以具体事实为依据。") with
    {
        Related = [new RelatedLocation(where, new Localized("The grade is tested here.", "此处以等级为条件。"))],
    };

    public static Diagnostic PrivateMeasureAsDuty(Location at, Name rule, bool draft) => Found(
        "MEMO2023",
        at,
        draft,
        $"“{rule.Id}” makes an act of a private body a duty.",
        $"“{rule.Chinese}”将市场主体自主实施的措施写为义务。",
        "What private bodies do of their own accord is recorded (strength reference or assist); no memorandum can order it.",
        "市场主体自主实施的措施只作记录（力度 参考 或 协助），备忘录不得强制。");

    private static Diagnostic Beyond(string code, Location at, bool draft, string english, string chinese, Localized why, string hint, string hintChinese) =>
        Found(code, at, draft, $"{english}: {why.English}.", $"{chinese}：{why.Chinese}。", hint, hintChinese);

    private static Diagnostic Found(string code, Location at, bool draft, string english, string chinese, string hint, string hintChinese) =>
        new(code, draft ? Severity.Error : Severity.Warning, at, new Localized(english, chinese), new Localized(hint, hintChinese));
}
