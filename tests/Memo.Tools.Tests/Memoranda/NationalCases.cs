using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Memoranda;

internal static class NationalCases
{
    /// <summary>The cases of the national pack, by file and as they stand in it.</summary>
    public static IEnumerable<(string File, Case Case)> All(RulePack pack)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.cases.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var (input, malformed) = InputFile.Read(path);
            Assert.Empty(malformed);
            var (cases, _, mistakes) = InputToCases.Read(pack, input!);
            Assert.DoesNotContain(mistakes, mistake => mistake.Severity == Severity.Error);
            foreach (var each in cases)
            {
                yield return (Path.GetFileName(path), each);
            }
        }
    }
}
