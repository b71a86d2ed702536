using System.Globalization;
using System.Text;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks.Engines;

/// <summary>
/// One plain C# predicate for each sanction, tests in the order most likely to fail first, called one after the other; 64 to a method, so
/// that the JIT optimises them. Where the entry stands is found once for all of them.
/// </summary>
internal static class StraightLine
{
    private const int PerMethod = 64;

    public static Engine Make(Corpus corpus, Row[] rows) =>
        new RowCode("straight-line predicates", rows, RowCompiler.Compile<IdsOf>(Write(corpus), "StraightLineCode", "Ids"));

    public static string Write(Corpus corpus)
    {
        var text = new StringBuilder(RowCompiler.Header);
        text.Append("public static class StraightLineCode\n{\n");
        foreach (var sanction in corpus.Sanctions)
        {
            text.Append(CultureInfo.InvariantCulture, $"    static bool S{sanction.Number}(in Row x, int day) => {Condition(sanction)};\n");
        }

        var chunks = corpus.Sanctions.Chunk(PerMethod).ToArray();
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    static int Chunk{chunk}(in Row x, int day, Span<int> ids, int n)\n    {{\n");
            foreach (var sanction in chunks[chunk])
            {
                text.Append(CultureInfo.InvariantCulture, $"        if (S{sanction.Number}(x, day)) ids[n++] = {sanction.Number};\n");
            }

            text.Append("        return n;\n    }\n");
        }

        text.Append(Standing(corpus));
        text.Append("    public static int Ids(in Row x, int day, Span<int> ids)\n    {\n        if (!InEffect(x, day)) return 0;\n        var n = 0;\n");
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            text.Append(CultureInfo.InvariantCulture, $"        n = Chunk{chunk}(x, day, ids, n);\n");
        }

        return text.Append("        return n;\n    }\n}\n").ToString();
    }

    /// <summary>In effect from the decision to the end of the term, unless removed before.</summary>
    public static string Standing(Corpus corpus) => $$"""
            static readonly int[] Terms = { {{string.Join(", ", corpus.YearsOfTerm.Select(y => y * 12 * 31))}} };
            static bool InEffect(in Row x, int day) =>
                day >= x.Decided && day - x.Decided <= Terms[x.List] && (x.Removed == 0 || day < x.Removed);

        """;

    private static string Condition(Sanction sanction)
    {
        var lists = string.Join(" || ", sanction.Lists.Select(l => $"x.List == {l}"));
        var reach = string.Join(" || ", sanction.Reach.Select((roles, kind) => (roles, kind)).Where(r => r.roles != 0).Select(r => $"(x.Kind == {r.kind} && ({r.roles} >> x.Role & 1) != 0)"));
        var when = string.Join(" || ", sanction.When.Select(tests => tests.IsEmpty ? "true" : $"({string.Join(" && ", tests.Select(Test))})"));
        return $"({lists}) && ({reach}) && ({when})";
    }

    private static string Test(Test test) => test switch
    {
        Test.Flag flag => $"(x.Flags & 0x{1UL << flag.Number:X}UL) {(flag.Is ? "!=" : "==")} 0",
        Test.AmountAtLeast amount => $"x.Amount >= {amount.Yuan}00L",
        Test.Grade grade => $"({grade.Mask} >> x.Grade & 1) != 0",
        Test.Region { Prefix: < 100 } region => $"x.Region / 10000 == {region.Prefix}",
        Test.Region region => $"x.Region / 100 == {region.Prefix}",
        Test.Industry industry => $"x.Industry / 100 == {industry.Division}",
        Test.Listed listed => $"day - x.Listed {(listed.AtMost ? "<=" : ">")} {listed.Months * 31}",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
