using System.Globalization;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A dossier of one entry as the listing that says it, complete, in a drafter's language: read again, it is the same dossier.</summary>
public static class ListingText
{
    /// <summary>The keys and what is said of each, in the order in which a listing is written.</summary>
    public static IEnumerable<(string Key, string Value)> Lines(Dossier dossier, Language language)
    {
        var entry = dossier.Entries[0];
        yield return (language.Pick("list", "名单"), Name(entry.List, language));
        if (dossier.Subject is { } subject)
        {
            yield return (language.Pick("subject", "主体"), Name(subject, language));
        }

        if (entry is { Grounds: { } grounds, List.Grounds.IsEmpty: false })
        {
            yield return (language.Pick("ground", "事由"), grounds is [var only] ? Name(only, language) : Flow(grounds.Select(g => Name(g, language))));
        }

        foreach (var (fact, value) in InOrder(entry.Facts, dossier.SubjectFacts, dossier.OwnPersonFacts))
        {
            yield return (Name(fact, language), Said(fact, value, language));
        }

        yield return (language.Pick("also", "其他名单"), Flow(dossier.OtherEntries.Select(other => Other(other, language))));
    }

    /// <summary>The listing with the day and the roles, as a case says them, on one line between braces: <c>memo eval</c> reads it.</summary>
    public static string Asked(Dossier dossier, CalendarDate asOf, IEnumerable<Role> roles, Language language) => Braced(
    [
        (language.Pick("as_of", "基准日"), asOf.ToString()),
        (language.Pick("listing", "记录"), Braced(Lines(dossier, language))),
        (language.Pick("roles", "身份"), Flow(roles.Select(role => Name(role, language)))),
    ]);

    /// <summary>A declaration as listings and case files name it.</summary>
    public static string Name(Declaration declaration, Language language) => Name(declaration.Name, language);

    /// <summary>Several values as one.</summary>
    public static string Flow(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    /// <summary>A text as one value, between quotation marks where it would be read as something else without.</summary>
    public static string Scalar(string text) =>
        text.Length > 0 && text[0] is not (' ' or '.') && text.All(c => char.IsLetter(c) || char.IsNumber(c) || c is '_' or '.' or ' ')
            ? text
            : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string Other(Entry entry, Language language)
    {
        if (entry.IsJustNamed)
        {
            return Name(entry.List, language);
        }

        var parts = new List<(string, string)> { (language.Pick("list", "名单"), Name(entry.List, language)) };
        if (entry is { Grounds: { } grounds, List.Grounds.IsEmpty: false })
        {
            parts.Add((language.Pick("ground", "事由"), Flow(grounds.Select(g => Name(g, language)))));
        }

        parts.AddRange(InOrder(entry.Facts).Select(f => (Name(f.Fact, language), Said(f.Fact, f.Value, language))));
        return Braced(parts);
    }

    private static string Braced(IEnumerable<(string Key, string Value)> parts) => "{ " + string.Join(", ", parts.Select(part => $"{part.Key}: {part.Value}")) + " }";

    /// <summary>Dates before what they lead to, then everything else by name.</summary>
    private static IEnumerable<(Fact Fact, Value Value)> InOrder(params IEnumerable<FactValues> values) => values
        .SelectMany(v => v.Given)
        .OrderBy(f => f.Key.Type is FactType.Date ? 0 : 1)
        .ThenBy(f => f.Key.Name.Id, StringComparer.Ordinal)
        .Select(f => (f.Key, f.Value[0]));

    /// <summary>What a listing says of a fact.</summary>
    public static string Said(Fact fact, Value value, Language language) => value switch
    {
        Value.Bool yes => yes.Is ? language.Pick("yes", "是") : language.Pick("no", "否"),
        Value.Day day => day.Date.ToString(),
        Value.Member member => Name(member.Name, language),
        Value.Code code => "\"" + code.Text + "\"",
        Value.Number number when fact.Type is FactType.Count count && language == Language.English =>
            Scalar(number.Amount.ToString(CultureInfo.InvariantCulture) + " " + count.Unit.Name.Id),
        Value.Number number => Scalar(QuantityText.Of(number.Amount, fact.Type, language).Replace(",", "_")),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no value of a fact."),
    };

    private static string Name(Name name, Language language) => language == Language.Chinese && name.Chinese.Length > 0 ? Scalar(name.Chinese) : name.Id;
}
