using System.Globalization;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>What can be wrong with a text before it means anything: MEMO1nnn.</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>With what is probably meant, as far as it can be told from the characters around.</summary>
    public static Diagnostic UnexpectedCharacter(Location location, string character)
    {
        if (LookAlikes.Meant(character[0]) is { } meant)
        {
            return LookAlike(location, character[0], meant);
        }

        var isInDate = character[0] is '-' or '/' or '.' or '\uFF0F' && IsBetweenDigits(location);
        return Error(
            "MEMO1001",
            location,
            $"“{character}” cannot stand here.",
            $"此处不能使用“{character}”。",
            isInDate ? "If a date is meant, write 2016-01-20, with two digits each for month and day." : "Remove it, or put it inside a string.",
            isInDate ? "如果是日期，请写 2016-01-20（月、日各两位），或者 2016年1月20日。" : "请删除，或者写入引号内的文字。");
    }

    private static Diagnostic LookAlike(Location location, char character, char meant)
    {
        var code = "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
        var what = meant == ' ' ? Error(
            "MEMO1001",
            location,
            $"The space here is no ordinary one ({code}).",
            $"此处的空格不是普通空格（{code}）。",
            "Write an ordinary space.",
            "请改为普通空格。") : Error(
            "MEMO1001",
            location,
            $"“{character}” ({code}) cannot stand here.",
            $"此处不能使用“{character}”（{code}）。",
            $"Write “{meant}”.",
            $"请写“{meant}”。");
        var text = location.Source.Text;
        var end = location.Span.Start;
        while (end < text.Length && (LookAlikes.Meant(text[end]) is not null || char.IsDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var span = TextSpan.Between(location.Span.Start, Math.Max(end, location.Span.End));
        var ordinary = string.Concat(text.Substring(span.Start, span.Length).Select(c => LookAlikes.Meant(c) ?? c));
        return what with { Fix = new Fix(new Localized($"Write “{ordinary}”", $"改为“{ordinary}”"), span, ordinary) };
    }

    private static bool IsBetweenDigits(Location location)
    {
        var (text, span) = (location.Source.Text, location.Span);
        return span.Start > 0 && span.End < text.Length && char.IsDigit(text[span.Start - 1]) && char.IsDigit(text[span.End]);
    }

    public static Diagnostic InvisibleCharacter(Location location, char character) => Error(
        "MEMO1002",
        location,
        $"There is an invisible character here: {InvisibleCharacters.Escape(character.ToString())}.",
        $"此处有不可见字符：{InvisibleCharacters.Escape(character.ToString())}。",
        "Remove it. Marks of direction and zero-width characters may stand only inside strings and comments.",
        "请删除。方向标记和零宽字符只能出现在引号内的文字和注释中。");

    public static Diagnostic Unclosed(Location location, string text) => Error(
        "MEMO1003",
        location,
        $"What begins with {text[0]} is not closed on this line.",
        $"以 {text[0]} 开头的内容在本行没有结束。",
        $"Close it with {Partner(text[0])} before the end of the line.",
        $"请在行末之前用 {Partner(text[0])} 结束。");

    public static Diagnostic NotNormalised(Location location, string word) => Error(
        "MEMO1004",
        location,
        "This text is not in Unicode normal form C: two spellings that look alike would be different names.",
        "此处文字不是 Unicode 规范形式 C：看上去相同的写法会成为不同的名称。",
        "Save the file in normal form C.",
        "请以规范形式 C 保存文件。") with
    {
        Fix = NormalForm.Join(word) is { } joined ? new Fix(new Localized("Use normal form C", "改为规范形式 C"), location.Span, joined) : null,
    };

    public static Diagnostic FileTooLarge(Location location, int limit) => Error(
        "MEMO1005",
        location,
        $"The file is larger than {limit / 1024 / 1024} MiB.",
        $"文件超过 {limit / 1024 / 1024} MiB。",
        "Divide the rules into several files.",
        "请将规则分为几个文件。");

    public static Diagnostic NotUtf8(Location location, int offset) => Error(
        "MEMO1006",
        location,
        $"The file is not UTF-8: byte {offset + 1} does not belong to a character.",
        $"文件不是 UTF-8 编码：第 {offset + 1} 个字节不构成字符。",
        "Save the file as UTF-8.",
        "请将文件另存为 UTF-8 编码。");

    public static Diagnostic NestedTooDeep(Location location, int limit) => Error(
        "MEMO1007",
        location,
        $"Brackets and “not” nest more than {limit} deep.",
        $"括号和“非”的嵌套超过 {limit} 层。",
        "Give a part of the condition a name in a condition block.",
        "请将条件的一部分写为有名称的“情形”。");

    public static Diagnostic ClauseOutsideDeclaration(Location location, string text) => Error(
        "MEMO1008",
        location,
        $"“{text}” belongs to no declaration.",
        $"“{text}”不属于任何声明。",
        "Begin with a declaration, for instance: sanction no_new_routes = 限制新增航线",
        "请先写声明，例如：惩戒 限制新增航线 = no_new_routes");

    public static Diagnostic UnknownDeclaration(Location location, string text, (string Text, Keyword Keyword)? nearest) => WithSuggestion(
        Error(
            "MEMO1009",
            location,
            $"“{text}” is not a kind of declaration.",
            $"没有“{text}”这种声明。",
            "Declarations begin with a word such as sanction, reward, list, fact.",
            "声明以“惩戒”“激励”“名单”“事实”等词开头。"),
        nearest?.Text);

    public static Diagnostic UnknownClause(Location location, string text, (string Text, Keyword Keyword)? nearest) => WithSuggestion(
        Error(
            "MEMO1010",
            location,
            $"No clause begins with “{text}”.",
            $"没有以“{text}”开头的条款项。",
            "A clause begins with a word such as title, when, unless, by, on, basis, lasts.",
            "条款项以“名称”“条件”“除外”“实施”“对象”“依据”“期限”等词开头。"),
        nearest?.Text);

    public static Diagnostic LineEndsTooEarly(Location location, string last, Keyword keyword) => Error(
        "MEMO1011",
        location,
        $"Something is missing after “{last}”.",
        $"“{last}”之后缺少内容。",
        $"Complete the line: {LineForms.Of(keyword).English}",
        $"请补全本行，写法：{LineForms.Of(keyword).Chinese}");

    public static Diagnostic UnexpectedWord(Location location, string word, Keyword keyword) => Error(
        "MEMO1012",
        location,
        $"“{word}” does not fit here.",
        $"“{word}”不能写在这里。",
        $"The line is written so: {LineForms.Of(keyword).English}",
        $"本行的写法：{LineForms.Of(keyword).Chinese}");

    public static Diagnostic KeywordAsName(Location location, string word) => Error(
        "MEMO1013",
        location,
        $"“{word}” is a word of the language, so it cannot be used as a name as it stands.",
        $"“{word}”是语言的关键词，不能直接用作名称。",
        $"Write 「{word}」, or choose another name.",
        $"请写成「{word}」，或者换一个名称。") with
    {
        Fix = new Fix(new Localized($"Write 「{word}」", $"写成「{word}」"), location.Span, $"「{word}」"),
    };

    public static Diagnostic NamesRunTogether(Location location, string word, string separated) => Error(
        "MEMO1014",
        location,
        $"“{word}” runs together several words.",
        $"“{word}”是几个词连写而成。",
        $"Put spaces between them: {separated}",
        $"请用空格分开：{separated}") with
    {
        Fix = new Fix(new Localized("Separate the words", "分开各词"), location.Span, separated),
    };

    /// <param name="number">As written, without its unit.</param>
    public static Diagnostic DigitsParted(Location location, string number, string joined) => Error(
        "MEMO1015",
        location,
        $"“{number}” is no number: a comma parts one thing from the next.",
        $"“{number}”不是数：逗号用于分开两项内容。",
        $"Group digits with “_”, or not at all: {joined}",
        $"数位用“_”分组，或者不分组：{joined}") with
    {
        Fix = new Fix(new Localized($"Write “{joined}”", $"改为“{joined}”"), location.Span, joined),
    };

    public static Diagnostic KindOfSubjectMissing(Location location, string role) => Error(
        "MEMO1016",
        location,
        $"Before “{role}” it is not said on which kind of subject.",
        $"“{role}”之前没有写明主体类型。",
        $"The line is written so: {LineForms.Of(Keyword.On).English}",
        $"本行的写法：{LineForms.Of(Keyword.On).Chinese}");

    /// <summary>The keyword spelt most like a word.</summary>
    public static (string Text, Keyword Keyword)? Nearest(string word, Func<Keyword, bool> accepts)
    {
        var spellings = KeywordText.Spellings(accepts).ToArray();
        return Suggestion.Nearest(word, spellings.Select(s => s.Text)) is { } nearest ? spellings.First(s => s.Text == nearest) : null;
    }

    private static Diagnostic WithSuggestion(Diagnostic diagnostic, string? suggestion) => suggestion is null
        ? diagnostic
        : diagnostic with
        {
            Hint = new Localized($"Did you mean “{suggestion}”?", $"是否应为“{suggestion}”？"),
            Fix = new Fix(new Localized($"Write “{suggestion}”", $"改为“{suggestion}”"), diagnostic.Location.Span, suggestion),
        };

    private static string Partner(char opening) => opening switch { '“' => "”", '「' => "」", '《' => "》", _ => opening.ToString() };

    private static Diagnostic Error(string code, Location location, string english, string chinese, string hint, string hintChinese) =>
        new(code, Severity.Error, location, new Localized(english, chinese), new Localized(hint, hintChinese));
}
