using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A parameter of a measure: <c>inspection rate: less than 20 percent, from 2018-05-01</c>.</summary>
public static class ParameterText
{
    /// <summary>As a sentence.</summary>
    public static string Of(Parameter parameter, Language language)
    {
        var name = NameText.Of(parameter.Name, language);
        if (parameter.Absence != Absence.Given)
        {
            return AbsenceText.Of(parameter.Absence, language.Pick($"the parameter {name}", $"参数“{name}”"), language);
        }

        var period = DateText.Of(parameter.Period, language) is { Length: > 0 } dates ? language.Pick(", ", "，") + dates : "";
        var value = Value(parameter, language);
        return language.Pick($"Parameter {name}: {value}{period}.", $"参数“{name}”：{value}{period}。");
    }

    /// <summary>Its figure as a phrase: <c>less than 20 percent of the ordinary average</c>; empty where the text gives none.</summary>
    public static string Value(Parameter parameter, Language language)
    {
        var quantity = parameter.Quantity is { } given ? QuantityText.Of(given, language) : "";
        var value = parameter.Comparison switch
        {
            null or "" => quantity,
            "upwards" => language.Pick($"{quantity} upwards", $"{quantity}以上"),
            "downwards" => language.Pick($"{quantity} downwards", $"{quantity}以下"),
            var comparison => WordText.Comparison(comparison, language) + language.Pick(" ", "") + quantity,
        };
        return parameter.Of is { Length: > 0 } of ? value + language.Pick($" {of}", $"（{of}）") : value;
    }
}
