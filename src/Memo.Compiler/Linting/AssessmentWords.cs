using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// What a fact is that somebody makes of a person, and not what the person did: a score, a grade, a rank among others. Told by what the fact says that it
/// concerns and, as leaving that out must not help, by its type, its name, its unit and its values.
/// </summary>
internal static class AssessmentWords
{
    private static readonly ImmutableArray<string> Scores = ["point", "points", "score", "scores", "mark", "marks", "rating", "ratings"];
    private static readonly ImmutableArray<string> ChineseScores = ["积分", "评分", "信用分", "分值"];

    /// <summary>Within a name they may belong to other words: 所得分配, 部分数额.</summary>
    private static readonly ImmutableArray<string> ChineseScoreEndings = ["得分", "分数", "扣分", "计分", "总分"];

    private static readonly ImmutableArray<string> Ranks = ["rank", "ranks", "ranking", "rankings", "ranked", "percentile", "quantile", "quartile", "decile"];
    private static readonly ImmutableArray<string> ChineseRanks = ["排名", "名次", "位次", "末位", "倒数", "垫底", "分位"];
    private static readonly ImmutableArray<string> Ends = ["bottom", "lowest", "top", "last", "worst"];
    private static readonly ImmutableArray<string> Parts = ["half", "third", "quarter", "fifth", "tenth", "twentieth", "hundredth", "percent", "group"];

    /// <summary>后十分之一, 后百分之十, 最低一组.</summary>
    private static readonly ImmutableArray<string> ChineseParts = ["后十分之", "后百分之", "最后百分之", "最低百分之", "末十分之", "最低一组", "最后一组"];

    /// <summary>Not “grade” alone, nor 等级: an accident or a hazard has one too.</summary>
    private static readonly ImmutableArray<string> Grades = ["band", "bands", "tier", "tiers", "rating", "ratings", "star", "stars", "score", "rank", "ranking"];
    private static readonly ImmutableArray<string> ChineseGrades = ["信用等级", "信用级别", "积分等级", "评价等级", "诚信等级", "评级", "星级", "档次", "档位", "评分", "积分", "排名", "名次"];

    private static readonly ImmutableHashSet<string> Marks =
    [
        "a", "aa", "aaa", "b", "bb", "bbb", "c", "cc", "ccc", "d", "e", "excellent", "good", "fair", "average", "pass", "fail", "poor", "bad", "gold", "silver", "bronze",
    ];

    private static readonly ImmutableHashSet<string> ChineseMarks =
    [
        "甲", "乙", "丙", "丁", "戊", "甲级", "乙级", "丙级", "丁级", "优", "优秀", "良", "良好", "中", "中等", "及格", "合格", "不及格", "不合格", "差", "较差", "一般", "金", "银", "铜",
        "一星", "二星", "三星", "四星", "五星",
    ];

    /// <summary>A number: a count, a share.</summary>
    public static bool IsScore(Fact fact) => fact.Type switch
    {
        FactType.Count count => IsAssessment(fact) || IsScore(fact.Name) || IsScore(count.Unit.Name) || count.Unit.Name.Chinese == "分" || IsRank(fact.Name),
        FactType.Percentage => IsAssessment(fact) || IsScore(fact.Name) || IsRank(fact.Name),
        FactType.Money or FactType.Date or FactType.Code => IsAssessment(fact),
        _ => false,
    };

    /// <summary>One of several values, or in or out: told by its words, and not by its type.</summary>
    public static bool IsGradeByWords(Fact fact) => fact.Type switch
    {
        FactType.Enumeration { IsGrade: false } type => IsAssessment(fact) || IsGrade(fact.Name) || IsRank(fact.Name) || type.Values.All(IsMark),
        FactType.YesNo => IsAssessment(fact) || IsRank(fact.Name),
        _ => false,
    };

    private static bool IsAssessment(Fact fact) => fact.Concerns == Concern.Assessment;

    private static bool IsScore(Name name) =>
        name.Id.Split('_').Any(Scores.Contains) || ChineseScores.Any(name.Chinese.Contains) || ChineseScoreEndings.Any(ending => name.Chinese.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A place among others: “bottom tenth”, 排名.</summary>
    private static bool IsRank(Name name)
    {
        var words = name.Id.Split('_');
        return words.Any(Ranks.Contains)
            || (words.Any(Ends.Contains) && words.Any(Parts.Contains))
            || ChineseRanks.Any(name.Chinese.Contains)
            || ChineseParts.Any(name.Chinese.Contains);
    }

    private static bool IsGrade(Name name) => name.Id.Split('_').Any(Grades.Contains) || ChineseGrades.Any(name.Chinese.Contains);

    private static bool IsMark(Name name) => Marks.Contains(name.Id) || ChineseMarks.Contains(name.Chinese);
}
