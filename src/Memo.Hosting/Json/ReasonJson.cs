using System.Text.Json;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>One line of a reasoning with those it is made of.</summary>
internal static class ReasonJson
{
    public static void Write(Utf8JsonWriter json, Reason reason)
    {
        if (reason.Aspect is { } aspect)
        {
            json.WriteString("part", FixedWords.Aspects.Id(aspect));
            json.WriteBoolean("against", reason.IsAgainst);
        }

        json.WriteString("holds", FixedWords.Truths.Id(reason.Truth));
        json.Localized("text", new Localized(ReasonText.Of(reason, Language.English), ReasonText.Of(reason, Language.Chinese)));
        if (reason.Known is { } known)
        {
            json.WriteString("known", FixedWords.Knowings.Id(known.Knowing));
            json.Localized("given", known.Text);
        }

        json.Text("rule", reason.Of?.QualifiedId);
        json.Text("file", reason.Place?.Source.Path);
        if (reason.Place is { } place)
        {
            json.WriteNumber("line", place.Start.Line);
        }

        json.Objects("reasons", reason.Parts, Write);
    }
}
