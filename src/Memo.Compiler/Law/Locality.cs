using System.Text.RegularExpressions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether a text is of a place: by its own level, by that of its pack, or by the body that issues it.</summary>
internal static class Locality
{
    /// <summary>A body with the name of a place before it: 某市人民政府, 国家税务总局某市税务局. Not 市场监管总局; and not a court, which applies national law.</summary>
    private static readonly Regex Body = new("[^全国各地城都超上](省|自治区|市|自治州|州|盟|县|旗|区|乡|镇|街道)(?!场|政|场监管总局)[^，、]*(政府|人大|人民代表大会|人民代表大会常务委员会|厅|局|委|委员会|办|办公室|办事处|管委会|中心)$");

    public static bool IsLocal(Instrument instrument) =>
        instrument.IsLocal || instrument.Pack is { IsLocal: true } || (!instrument.Lead.IsEmpty && instrument.Lead.All(IsOfPlace));

    private static bool IsOfPlace(Agency agency) => Body.IsMatch(agency.Name.Chinese);
}
