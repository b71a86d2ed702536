using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// Whether a name is that of a minor or a family member, in either language. What a name names is its last word: a children's hospital, a parent
/// company and a minor shareholder are none, the spouse of a director is one.
/// </summary>
internal static class FamilyWords
{
    private static readonly ImmutableHashSet<string> English = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "child", "children", "grandchild", "grandchildren", "schoolchild", "schoolchildren", "kid", "boy", "girl", "schoolboy", "schoolgirl", "baby", "babies", "infant", "toddler",
        "teenager", "adolescent", "juvenile", "minor", "pupil", "offspring", "descendant", "son", "daughter", "grandson", "granddaughter",
        "spouse", "wife", "wives", "husband", "fiance", "fiancee", "widow", "widower", "parent", "mother", "father", "mum", "dad", "grandparent", "grandmother", "grandfather",
        "brother", "sister", "sibling", "twin", "uncle", "aunt", "nephew", "niece", "cousin", "relative", "relation", "kin", "family", "families", "household", "inlaw",
        "dependant", "dependent", "guardian", "ward");

    private static readonly ImmutableHashSet<string> Pupils = ["student", "schoolmate"];

    /// <summary>What follows says more of whom the name has named.</summary>
    private static readonly ImmutableHashSet<string> After = ["of", "who", "whose", "under", "aged", "in", "at", "with", "without", "to", "by", "from", "living"];

    private static readonly ImmutableArray<string> Chinese =
    [
        "子女", "儿女", "孩子", "小孩", "孩童", "儿童", "幼儿", "婴儿", "少年", "未成年", "学童", "小学生", "中学生", "儿子", "女儿", "儿媳", "媳妇", "女婿", "养子", "养女", "继子", "继女",
        "孙子", "孙女", "外孙", "配偶", "夫妻", "夫妇", "妻子", "丈夫", "前妻", "前夫", "未婚妻", "未婚夫", "爱人", "伴侣", "父母", "父亲", "母亲", "生父", "生母", "养父", "养母", "继父", "继母",
        "爸爸", "妈妈", "岳父", "岳母", "公婆", "祖父", "祖母", "爷爷", "奶奶", "外公", "外婆", "姥爷", "姥姥", "兄弟", "姐妹", "姊妹", "哥哥", "弟弟", "姐姐", "妹妹", "堂兄", "堂弟", "堂姐", "堂妹",
        "表兄", "表弟", "表姐", "表妹", "叔叔", "伯父", "伯母", "舅舅", "舅父", "舅母", "姑姑", "姑母", "姨妈", "姨母", "侄子", "侄女", "外甥", "外甥女", "亲属", "家属", "亲戚", "亲人", "近亲", "姻亲", "血亲",
        "眷属", "家眷", "家人", "家庭", "家长", "同住", "抚养", "赡养", "扶养", "监护",
    ];

    private static readonly ImmutableArray<string> ChinesePupils = ["学生", "在校生"];

    /// <summary>What may follow the word that names.</summary>
    private static readonly ImmutableArray<string> Endings = ["之一", "双方", "一方", "本人", "成员", "等", "们", "人", "者", "方"];

    private static readonly ImmutableArray<string> ListWords = ["list", "blacklist", "register", "record", "records"];

    private static readonly ImmutableArray<string> ListEndings = ["黑名单", "名单", "名录", "名册"];

    /// <summary>Somebody is on a list, or what such a person is called.</summary>
    private static readonly ImmutableArray<string> Listed = ["listed", "blacklisted", "blacklist", "defaulter", "defaulters", "debtor", "debtors", "dishonest", "untrustworthy", "untrusted"];

    private static readonly ImmutableArray<string> ChineseListed = ["失信", "被执行", "列入", "黑名单", "名单", "老赖", "债务人"];

    private static readonly ImmutableArray<string> Having = ["has", "having", "with", "whose"];

    private static readonly ImmutableArray<string> ChineseHaving = ["有", "系", "由", "与"];

    private static readonly ImmutableArray<string> Upbringing = ["raised", "born", "fostered", "adopted", "supported", "kept"];

    private static readonly ImmutableArray<string> ChineseUpbringing = ["抚养", "赡养", "扶养", "养大", "养育", "所生", "收养"];

    /// <summary>At the beginning of a name only: within one they belong to other words.</summary>
    private static readonly ImmutableArray<string> ShortChinese = ["父", "母", "双亲", "夫", "妻", "子", "女"];

    private static readonly ImmutableArray<string> ChineseUnits = ["母公司", "子公司", "母企业", "子企业"];

    private static readonly ImmutableArray<string> Units = ["公司", "企业", "集团", "单位", "机构", "组织", "学校", "医院"];

    private static readonly ImmutableArray<string> Copulas = ["系", "是", "为", "属于"];

    private static readonly char[] Joins = ['、', '及', '和', '或', '与'];

    public static bool IsFamily(Name name) => IsNamed(name, English.Contains, Chinese);

    public static bool IsPupil(Name name) => IsNamed(name, Pupils.Contains, ChinesePupils);

    /// <summary>
    /// Whether the name of a fact says that somebody is a minor, or a family member of another: “is child of debtor”, 系失信被执行人子女. Whoever has
    /// done something to a child, or answers for one, is none.
    /// </summary>
    public static bool SaysOneIsFamily(Name name)
    {
        var words = name.Id.Split('_').SkipWhile(word => word == "is").ToArray();
        return (words.Length > 1 && words[1] == "of" && English.Contains(words[0]))
            || (words.Length == 1 && words[0] == "minor")
            || (Copulas.FirstOrDefault(copula => name.Chinese.StartsWith(copula, StringComparison.Ordinal)) is { } copula && IsOfSomebody(name.Chinese.Substring(copula.Length)));
    }

    /// <summary>A list of children, of family members: the word before “list”.</summary>
    public static bool IsListOfFamily(Name name) => IsFamily(new Name(
        string.Join("_", Enumerable.Reverse(name.Id.Split('_')).SkipWhile(ListWords.Contains).Reverse()),
        ListEndings.FirstOrDefault(ending => name.Chinese.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name.Chinese.Substring(0, name.Chinese.Length - ending.Length) : name.Chinese));

    /// <summary>
    /// Whether a name says that a family member is listed, or that one has, or was brought up by, somebody listed: “father is defaulter”, “has listed
    /// parent”, 其父失信, 由失信人抚养. Of the subject's own listing one asks by “listed in”. What somebody listed did to the family is no such fact.
    /// </summary>
    public static bool SaysFamilyIsListed(Name name)
    {
        var words = name.Id.Split('_');
        return (words.Any(Listed.Contains) && (IsKin(words[0]) || words.Any(Upbringing.Contains) || (Having.Contains(words[0]) && words.Skip(1).Any(IsKin))))
            || (ChineseListed.Any(name.Chinese.Contains) && SpeaksFirstOfFamily(name.Chinese.TrimStart('其')));
    }

    private static bool IsKin(string word) => English.Contains(word) || (word.EndsWith("s", StringComparison.Ordinal) && English.Contains(word.Substring(0, word.Length - 1)));

    private static bool SpeaksFirstOfFamily(string text) =>
        !ChineseUnits.Any(unit => text.StartsWith(unit, StringComparison.Ordinal))
        && (Chinese.Concat(ShortChinese).Any(word => text.StartsWith(word, StringComparison.Ordinal))
            || ChineseHaving.Any(having => text.StartsWith(having, StringComparison.Ordinal) && Chinese.Concat(ShortChinese).Any(text.Contains))
            || ChineseUpbringing.Any(text.Contains));

    /// <summary>A word of the family with whose it is before it; a minor is one without.</summary>
    private static bool IsOfSomebody(string text) =>
        EndsIn(text, Chinese) && (text.StartsWith("未成年", StringComparison.Ordinal) || !Chinese.Any(word => text.StartsWith(word, StringComparison.Ordinal)));

    private static bool IsNamed(Name name, Func<string, bool> english, ImmutableArray<string> chinese)
    {
        var parts = name.Chinese.Split(Joins);
        return parts.Any(part => EndsIn(part, chinese))
            || (!parts.All(part => Units.Any(unit => part.EndsWith(unit, StringComparison.Ordinal))) && Heads(name.Id).Any(head => english(head) || (head.EndsWith("s", StringComparison.Ordinal) && english(head.Substring(0, head.Length - 1)))));
    }

    private static bool EndsIn(string text, ImmutableArray<string> words)
    {
        for (var rest = text; ;)
        {
            if (words.Any(word => rest.EndsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }

            if (Endings.FirstOrDefault(ending => rest.EndsWith(ending, StringComparison.Ordinal)) is not { } found)
            {
                return false;
            }

            rest = rest.Substring(0, rest.Length - found.Length);
        }
    }

    /// <summary>The last word of each that is joined; a member is one of what it is a member of.</summary>
    private static IEnumerable<string> Heads(string id)
    {
        var words = id.Replace("in_law", "inlaw").Split('_').Where(word => !word.All(char.IsDigit)).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && words[i + 1] is not ("and" or "or") && !After.Contains(words[i + 1]))
            {
                continue;
            }

            var isMember = words[i] is "member" or "members";
            yield return !isMember ? words[i] : i + 2 < words.Length && words[i + 1] == "of" ? words[words.Length - 1] : i > 0 ? words[i - 1] : words[i];
            if (i + 1 < words.Length && After.Contains(words[i + 1]))
            {
                yield break;
            }
        }
    }
}
