namespace Memo.Tools.Tests;

/// <summary>A small invented rule pack: one memorandum, one list, two sanctions.</summary>
internal static class Ferry
{
    public const string Vocabulary = """
        pack ferry = 渡运
          version    "1.0"

        agency MOT = 交通运输部
          kind       government

        agency SAMR = 市场监管总局
          kind       government

        source bulletin = 公报
          kind       primary
          where      "https://example.org/bulletin"

        unit persons = 人

        item restrict_market_entry = 限制市场准入
          class      1

        item weigh_in_tenders = 招投标参考
          class      2

        list ferry_defaulter = 渡运失信企业
          title      “渡运失信企业名单”
          title en   "Ferry defaulters"
          colour     black
          owner      MOT
          basis      《Ferry Law (illustration)》 art 8
          sourced from bulletin

        ground unsafe_crossing = 违规渡运
          covers     ferry_defaulter

        fact passengers_at_risk = 涉险乘客
          type       count of persons
          scope      entry
          determined by MOT

        fact rescue_service_approved = 已批准应急运输
          type       yes_no
          scope      entry
          silence    means no

        fact repaired = 已完成修复
          type       yes_no
          scope      entry
          silence    means no

        role legal_representative = 法定代表人
          holders    natural_person
          concerns   responsible

        statute ferry_law = 渡运法
          title      “渡运法（示例）”
          title en   "Ferry Law (illustration)"
        """;

    public const string Memorandum = """
        memorandum ferry_safety = 渡运安全
          title      “渡运安全备忘录（示例）”
          title en   "Memorandum on ferry safety (illustration)"
          document   "示例〔2020〕1号"
          lead       MOT
          effective  from 2020-03-01
          covers     ferry_defaulter
          counts     start day excluded
          total      3
          remedy     objection to MOT within 20 days from notice not suspending
          sourced from bulletin

        term three_years = 三年
          covers     ferry_defaulter
          lasts      3 years from decided
          sourced from bulletin

        exit repair_done = 修复移出
          covers     ferry_defaulter
          kind       repair
          when       repaired
          by         MOT
          basis      《渡运法（示例）》第十一条
          sourced from bulletin

        inadmissible crowd = 超出载客量
          covers     ferry_defaulter
          when       passengers_at_risk more than 5000 persons
          sourced from bulletin

        sanction no_new_routes = 限制新增航线
          title      “限制新增航线经营许可”
          title en   "No licence for new routes"
          clause     "二（三）"
          measure    restrict_market_entry
          strength   mandatory
          by         MOT
          on         legal_person as itself
          when       passengers_at_risk at least 50 persons
          unless     rescue_service_approved
          basis      《渡运法（示例）》第九条
          lasts      while listed
          sourced from bulletin

        sanction weigh_in_bids = 招标参考
          title      “招投标审慎参考”
          title en   "Weighed in tenders"
          clause     "二（四）"
          measure    weigh_in_tenders
          strength   reference
          by         SAMR
          on         legal_person as itself, legal_representative
          basis      not stated
          lasts      while listed
          sourced from bulletin unverified
        """;

    /// <summary>The vocabulary in which silence about the rescue service says nothing.</summary>
    public static readonly string Spoken = Vocabulary.Replace(
        "fact rescue_service_approved = 已批准应急运输\n  type       yes_no\n  scope      entry\n  silence    means no",
        "fact rescue_service_approved = 已批准应急运输\n  type       yes_no\n  scope      entry",
        StringComparison.Ordinal);

    public const string Listing = """
        id: E-1
        list: ferry_defaulter
        subject: legal_person
        ground: unsafe_crossing
        decided: 2020-03-04
        passengers_at_risk: 60 persons
        """;

    /// <summary>The memorandum with each of these texts, which it must have, in another wording.</summary>
    public static string Changed(params (string Before, string After)[] changes)
    {
        var text = Memorandum;
        foreach (var (before, after) in changes)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The pack in a folder of its own.</summary>
    public static Folder InFolder(string vocabulary = Vocabulary, string memorandum = Memorandum)
    {
        var folder = new Folder();
        folder.Write("pack.memo", vocabulary);
        folder.Write("instruments/ferry.memo", memorandum);
        folder.Write("listing.yaml", Listing);
        return folder;
    }
}
