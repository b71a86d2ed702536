using Memo.Compiler.Model;

namespace Memo.Hosting.Wording;

/// <summary>A parameter's value as one phrase: <c>less than 20 percent of the ordinary average</c>.</summary>
public static class ParameterText
{
    public static string Of(Parameter parameter) =>
        string.Join(" ", new[] { parameter.Comparison, parameter.Quantity, parameter.Of }.Where(part => !string.IsNullOrEmpty(part)));
}
