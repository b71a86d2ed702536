using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>That a text does not say something, or that the part of it which might was not read.</summary>
internal static class AbsenceText
{
    public static string Of(Absence absence, string what, Language language) => absence switch
    {
        Absence.NotStated => language.Pick($"The text does not state {what}.", $"文本未载明{what}。"),
        Absence.NotSeen => language.Pick($"What the text says on {what} was not seen.", $"文本关于{what}的内容未见。"),
        _ => throw new UnreachableException($"{what} is given."),
    };
}
