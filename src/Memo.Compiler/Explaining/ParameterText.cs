using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A parameter of a measure: <c>inspection rate: less than 20 percent, from 2018-05-01</c>.</summary>
internal static class ParameterText
{
    public static string Of(Parameter parameter, Language language)
    {
        var name = NameText.Spaced(parameter.Name);
        if (parameter.Absence != Absence.Given)
        {
            return AbsenceText.Of(parameter.Absence, language.Pick($"the parameter {name}", $"参数“{name}”"), language);
        }

        var period = DateText.Of(parameter.Period, language) is { Length: > 0 } dates ? language.Pick(", ", "，") + dates : "";
        var value = Value(parameter, language);
        return language.Pick($"Parameter {name}: {value}{period}.", $"参数“{name}”：{value}{period}。");
    }

    private static string Value(Parameter parameter, Language language)
    {
        var quantity = QuantityWords.Of(parameter.Quantity ?? "", language);
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
