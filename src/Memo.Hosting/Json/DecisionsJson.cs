using System.Text.Json;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>Decisions in their normal form, to JSON: <c>memo explain --decisions --format json</c>.</summary>
public static class DecisionsJson
{
    /// <param name="together">The measures that always go together.</param>
    public static string Of(LoadedPack pack, ImmutableArray<Decision> decisions, ImmutableArray<ImmutableArray<Measure>> together) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        PartsJson.Pack(json, pack);
        json.Objects("decisions", decisions, Decision);
        json.Objects("always_together", together, (j, group) =>
        {
            j.Texts("lists", group[0].Covers.Select(list => list.Name.Id));
            j.Texts("measures", group.Select(measure => measure.QualifiedId));
        });
        json.WriteEndObject();
    });

    private static void Decision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("kind", FixedWords.Decisions.Id(decision.Kind));
        json.WriteString("id", decision.Id);
        json.Text("file", decision.About.Location?.Source.Path);
        if (decision.About.Location is { } place)
        {
            json.WriteNumber("line", place.Start.Line);
        }

        if (decision.Form is not { } form)
        {
            json.WriteBoolean("too_complex", true);
            return;
        }

        json.WriteNumber("facts", form.Dimensions.Length);
        json.WriteNumber("classes", form.Dimensions.Sum(dimension => dimension.Classes.Length));
        var cover = Cover.Of(form);
        if (cover is { } needed)
        {
            json.WriteNumber("boxes", needed.Count(isNeeded => isNeeded));
        }
        else
        {
            json.WriteNull("boxes");
        }

        json.WriteNumber("maximal_boxes", form.Boxes.Length);
        json.Objects("dimensions", form.Dimensions, (j, dimension) =>
        {
            j.WriteString("fact", dimension.Id);
            j.Texts("classes", dimension.Classes.Select((_, i) => dimension.Describe(ClassSet.Of([i]))));
        });
        json.Texts("cases", form.Lines);
    }
}
