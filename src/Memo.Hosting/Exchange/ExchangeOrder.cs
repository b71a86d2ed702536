using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Exchange;

/// <summary>A register, what <c>memo screen</c> wrote of it, and where to write what is made of both.</summary>
/// <param name="Listings">The register as it was received.</param>
/// <param name="Result">What was written of it; its rejects and its summary lie beside it.</param>
/// <param name="Output">The file to write; its summary will lie beside it.</param>
/// <param name="WritesJson">One JSON object a line instead of CSV.</param>
/// <param name="Language">Of the header and the fixed words of CSV.</param>
/// <param name="Roles">The roles that were asked about.</param>
/// <param name="Mapping">What the columns of the register mean.</param>
public sealed record ExchangeOrder(
    string Listings, string Result, string Output, bool WritesJson, Language Language, ImmutableArray<Role> Roles, ColumnMapping Mapping)
{
    /// <summary>Why the order cannot be carried out, whatever is in the files; null if it can.</summary>
    internal Localized? Problem() => WholeFile.AreSame(Output, Listings) || WholeFile.AreSame(Output, Result)
        ? new($"--out names a file that is read: {Output}.", $"--out 所指的 {Output} 是要读取的文件。")
        : null;
}
