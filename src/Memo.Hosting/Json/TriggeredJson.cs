using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Json;

/// <summary>A measure that is triggered, with everything an agency needs to act on it.</summary>
internal static class TriggeredJson
{
    public static void Write(Utf8JsonWriter json, Triggered triggered, LawOfDay law)
    {
        var measure = triggered.Measure;
        json.WriteString("sanction", measure.QualifiedId);
        json.WriteString("kind", FixedWords.Measures.Id(measure.Kind));
        json.Localized("title", measure.Title ?? new(measure.Name.Id, measure.Name.Chinese));
        json.WriteString("instrument", measure.Instrument.Name.Id);
        json.Text("document", measure.Instrument.Document.Value);
        json.Text("clause", measure.Clause.Value);
        json.WriteString("measure", measure.Item.Name.Id);
        Parameters(json, triggered.Parameters);
        json.Text("strength", measure.Strength.IsGiven ? FixedWords.Strengths.Id(measure.Strength.Value) : FixedWords.Absences.Id(measure.Strength.Absence));
        json.Texts("agencies", triggered.Agencies.Select(agency => agency.Name.Id));
        json.Texts("cooperating", triggered.Cooperating.Select(agency => agency.Name.Id));
        PartsJson.UnverifiedSuccession(json, triggered.UnverifiedBodies);
        json.LastDay(triggered.Until);
        json.Texts("until_conditions", triggered.UntilConditions);
        PartsJson.Basis(json, measure.Basis, basis => law.Check(measure, basis));
        PartsJson.Forbidden(json, law.Forbidden(measure));
        PartsJson.Remedies(json, triggered.Remedies);
        PartsJson.Duties(json, triggered.Duties);
        json.WriteBoolean("unverified", measure.Honesty.Unverified > 0);
        Absent(json, "not_stated", measure, Absence.NotStated);
        Absent(json, "not_seen", measure, Absence.NotSeen);
    }

    private static void Parameters(Utf8JsonWriter json, ImmutableArray<Parameter> parameters)
    {
        json.WriteStartObject("parameters");
        foreach (var parameter in parameters.DistinctBy(parameter => parameter.Name.Id))
        {
            json.Text(parameter.Name.Id, parameter.Absence == Absence.Given ? ParameterText.Value(parameter, Language.English) : FixedWords.Absences.Id(parameter.Absence));
        }

        json.WriteEndObject();
    }

    /// <summary>The clauses the text does not give; left out where it gives them all.</summary>
    private static void Absent(Utf8JsonWriter json, string name, Measure measure, Absence absence)
    {
        var clauses = AbsentClauses.Of(measure).Where(clause => clause.Absence == absence).Select(clause => clause.Keyword).ToImmutableArray();
        if (!clauses.IsEmpty)
        {
            json.Texts(name, clauses);
        }
    }
}
