using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>How each line is written, shown when one cannot be read. A test parses every form.</summary>
public static class LineForms
{
    private static readonly Localized Header = new("{0} some_id = 中文名称", "{1} 中文名称 = some_id");

    private static readonly ImmutableDictionary<Keyword, Localized> Forms = new Dictionary<Keyword, Localized>
    {
        [Keyword.Title] = new("title “关于……的合作备忘录”", "名称 “关于……的合作备忘录”"),
        [Keyword.TitleEn] = new("title en \"Memorandum on …\"", "英文名称 \"Memorandum on …\""),
        [Keyword.Document] = new("document \"示例〔2020〕1号\"", "文号 “示例〔2020〕1号”"),
        [Keyword.Lead] = new("lead NDRC, MOT", "牵头 国家发展改革委、交通运输部"),
        [Keyword.Parties] = new("parties SAMR, PBOC", "签署 市场监管总局、中国人民银行"),
        [Keyword.Effective] = new("effective from 2020-03-01", "施行 自 2020年3月1日"),
        [Keyword.Status] = new("status draft", "状态 草案"),
        [Keyword.Covers] = new("covers judgment_defaulter", "适用名单 失信被执行人"),
        [Keyword.Supersedes] = new("supersedes tax_2014", "取代 税收备忘录2014"),
        [Keyword.Amends] = new("amends tax_2014", "修改 税收备忘录2014"),
        [Keyword.Judged] = new("judged by decided", "准据日 决定日期"),
        [Keyword.Counts] = new("counts start day excluded", "期间计算 始日 不计入"),
        [Keyword.Bounds] = new("bounds included", "数额界限 含本数"),
        [Keyword.Workdays] = new("workdays weekdays", "工作日历 周一至周五"),
        [Keyword.Level] = new("level national", "层级 国家级"),
        [Keyword.Territory] = new("territory \"3301\"", "适用地域 “3301”"),
        [Keyword.Rests] = new("rests on city_credit_regulation", "立法依据 某市信用条例"),
        [Keyword.Builds] = new("builds on national", "基于 全国"),
        [Keyword.Version] = new("version \"2026.11\"", "版本 “2026.11”"),
        [Keyword.Surface] = new("surface zh", "书写语言 中文"),
        [Keyword.Lint] = new("lint MEMO4001 error \"reason\"", "检查级别 MEMO4001 错误 “理由”"),
        [Keyword.Formerly] = new("formerly old_name", "原名 旧名称"),
        [Keyword.Successor] = new("successor SAMR from 2018-04 for product_quality", "承继 市场监管总局 自 2018年4月 就 产品质量"),
        [Keyword.Named] = new("named \"国家互联网信息办公室\" until 2016-01", "曾称 “国家互联网信息办公室” 至 2016年1月"),
        [Keyword.Kind] = new("kind government", "类别 政府机关"),
        [Keyword.Colour] = new("colour black", "颜色 黑"),
        [Keyword.Owner] = new("owner SPC", "列入机关 最高人民法院"),
        [Keyword.Strength] = new("strength mandatory", "力度 应当"),
        [Keyword.Measure] = new("measure restrict_market_entry", "措施 限制市场准入"),
        [Keyword.By] = new("by MOT, MOF", "实施 交通运输部、财政部"),
        [Keyword.Cooperating] = new("cooperating MPS", "配合 公安部"),
        [Keyword.On] = new("on legal_person as itself, legal_representative", "对象 法人 之 本人、法定代表人"),
        [Keyword.Grounds] = new("grounds able_but_refuses", "事由 有履行能力而拒不履行"),
        [Keyword.When] = new("when passengers_at_risk at least 50 persons", "条件 涉险乘客 不低于 50人"),
        [Keyword.Unless] = new("unless court_approved", "除外 经人民法院批准"),
        [Keyword.Lifted] = new("lifted by temporary_lift", "可解除 暂时解除"),
        [Keyword.Basis] = new("basis 《公司法》第一百四十六条", "依据 《公司法》第一百四十六条"),
        [Keyword.Lasts] = new("lasts 3 years from published", "期限 3年 自 公布日期"),
        [Keyword.Parameter] = new("parameter inspection_rate = 查验率 less than 20 percent", "参数 查验率 = inspection_rate 低于 20%"),
        [Keyword.Duty] = new("duty stop within 5 working days from removed", "义务 停止 限 5个工作日 自 移出日期"),
        [Keyword.Remedy] = new("remedy objection to GACC within 5 working days from notice", "救济 异议 向 海关总署 限 5个工作日 自 告知"),
        [Keyword.Suspended] = new("suspended when review_pending", "中止 条件 复议期间"),
        [Keyword.Ended] = new("ended when listed in any of (black, watch)", "终止 条件 列于 任一（黑、关注）"),
        [Keyword.Begins] = new("begins 1 days after published", "起算 1日 后于 公布日期"),
        [Keyword.Opens] = new("opens 6 months after published", "可申请 6个月 后于 公布日期"),
        [Keyword.Becomes] = new("becomes customs_dishonest", "转为 海关失信企业"),
        [Keyword.Period] = new("period lift_from to lift_until", "期间 解除自 至 解除至"),
        [Keyword.Longest] = new("longest 1 months", "最长 1个月"),
        [Keyword.Type] = new("type count of persons", "类型 计数 人"),
        [Keyword.Values] = new("values a = 甲, b = 乙", "取值 甲 = a、乙 = b"),
        [Keyword.Range] = new("range 1 years to 3 years", "范围 1年 至 3年"),
        [Keyword.Scope] = new("scope entry", "归属 记录"),
        [Keyword.Determined] = new("determined by SPC", "认定 最高人民法院"),
        [Keyword.Silence] = new("silence means no", "未载 视为 否"),
        [Keyword.Derived] = new("derived 7 working days after published", "推算 7个工作日 后于 公布日期"),
        [Keyword.Parent] = new("parent legal_person", "上位 法人"),
        [Keyword.Holders] = new("holders natural_person", "担任者 自然人"),
        [Keyword.Backwards] = new("backwards", "反向"),
        [Keyword.Concerns] = new("concerns own", "所涉 本人"),
        [Keyword.Class] = new("class 1", "等类 1"),
        [Keyword.Appears] = new("appears \"2021年版\" \"1\"", "见于 “2021年版” “1”"),
        [Keyword.Members] = new("members NDRC, MOF", "成员 国家发展改革委、财政部"),
        [Keyword.Holidays] = new("holidays 2026-01-01, 2026-01-02", "休息日 2026年1月1日、2026年1月2日"),
        [Keyword.Worked] = new("worked 2026-01-04", "调休上班日 2026年1月4日"),
        [Keyword.Where] = new("where \"the page read\"", "出处 “所读页面”"),
        [Keyword.Sourced] = new("sourced from law_sta54 art 17", "来源 自 税务总局令第54号 第十七条"),
        [Keyword.Note] = new("note \"a remark\"", "备注 “说明”"),
        [Keyword.Under] = new("under tax_2016", "所属 税收备忘录2016"),
        [Keyword.Clause] = new("clause \"二（三）\"", "条款 “二（三）”"),
        [Keyword.Total] = new("total 28", "措施总数 28"),
        [Keyword.Unseen] = new("unseen \"26 to 28\"", "未见条款 “26至28”"),
    }.ToImmutableDictionary();

    public static Localized Of(Keyword keyword)
    {
        if (Forms.TryGetValue(keyword, out var form))
        {
            return form;
        }

        var spelling = KeywordText.All.First(k => k.Keyword == keyword);
        return new Localized(Header.English.Replace("{0}", spelling.English[0]), Header.Chinese.Replace("{1}", spelling.Chinese[0]));
    }
}
