using System.Globalization;
using System.Text;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks.Engines;

/// <summary>
/// What a careful programmer writes by hand: a branch for each list, a table of bits by kind and role for whom the sanctions reach, and the
/// remaining tests as bits without branches. The values that several tests share are found once.
/// </summary>
internal static class Dispatch
{
    private const int WordBits = 64;

    public static Engine Make(Corpus corpus, Row[] rows)
    {
        var assembly = RowCompiler.Compile(Write(corpus)).GetType("DispatchCode", throwOnError: true)!;
        return new RowCode(
            "hand-written dispatch",
            rows,
            assembly.GetMethod("Ids")!.CreateDelegate<IdsOf>(),
            assembly.GetMethod("Set")!.CreateDelegate<SetOf>());
    }

    public static string Write(Corpus corpus)
    {
        var text = new StringBuilder(RowCompiler.Header);
        text.Append("public static class DispatchCode\n{\n").Append(StraightLine.Standing(corpus));
        var listed = Enumerable.Range(0, corpus.Lists).Select(l => corpus.Sanctions.Where(s => s.Lists.Contains(l)).ToArray()).ToArray();
        for (var list = 0; list < listed.Length; list++)
        {
            var words = listed[list].Chunk(WordBits).ToArray();
            var numbers = string.Join(", ", listed[list].Select(s => s.Number));
            var reach = Enumerable.Range(0, Corpus.Kinds * Corpus.Roles).SelectMany(kr => words.Select(word => Bits(word, s => (s.Reach[kr / Corpus.Roles] >> (kr % Corpus.Roles) & 1) != 0)));
            text.Append(CultureInfo.InvariantCulture, $"    static readonly int[] Numbers{list} = {{ {numbers} }};\n");
            text.Append(CultureInfo.InvariantCulture, $"    static readonly ulong[] Reach{list} = {{ {string.Join(", ", reach.Select(b => $"0x{b:X}UL"))} }};\n");
            for (var word = 0; word < words.Length; word++)
            {
                text.Append(CultureInfo.InvariantCulture, $"    static ulong Word{list}_{word}(in Row x, int sinceListed, int city, int province, int division)\n    {{\n");
                text.Append(CultureInfo.InvariantCulture, $"        var bits = 0x{Bits(words[word], s => s.When[0].IsEmpty):X}UL;\n");
                foreach (var (sanction, bit) in words[word].Select((s, i) => (s, i)).Where(s => !s.s.When[0].IsEmpty))
                {
                    text.Append(CultureInfo.InvariantCulture, $"        bits |= ({string.Join(" | ", sanction.When.Select(tests => $"({string.Join(" & ", tests.Select(Test))})"))} ? 1UL : 0UL) << {bit};\n");
                }

                text.Append("        return bits;\n    }\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"    static int List{list}(in Row x, int day, Span<ulong> bits)\n    {{\n");
            text.Append("        int sinceListed = day - x.Listed, city = x.Region / 100, province = city / 100, division = x.Industry / 100;\n");
            text.Append(CultureInfo.InvariantCulture, $"        var reach = Reach{list}.AsSpan(((x.Kind * {Corpus.Roles}) + x.Role) * {words.Length}, {words.Length});\n");
            for (var word = 0; word < words.Length; word++)
            {
                text.Append(CultureInfo.InvariantCulture, $"        bits[{word}] = reach[{word}] == 0 ? 0 : reach[{word}] & Word{list}_{word}(x, sinceListed, city, province, division);\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"        return {words.Length};\n    }}\n");
        }

        text.Append("    static readonly int[][] Numbers = { ").Append(string.Join(", ", listed.Select((_, l) => $"Numbers{l}"))).Append(" };\n");
        text.Append("""
                public static int Set(in Row x, int day, Span<ulong> bits)
                {
                    if (!InEffect(x, day)) return 0;
                    switch (x.List)
                    {

            """);
        for (var list = 0; list < listed.Length; list++)
        {
            text.Append(CultureInfo.InvariantCulture, $"            case {list}: return List{list}(x, day, bits);\n");
        }

        var most = listed.Max(l => (l.Length + WordBits - 1) / WordBits);
        return text.Append(CultureInfo.InvariantCulture, $$"""
                        default: return 0;
                    }
                }

                public static int Ids(in Row x, int day, Span<int> ids)
                {
                    Span<ulong> bits = stackalloc ulong[{{most}}];
                    var words = Set(x, day, bits);
                    var numbers = Numbers[x.List];
                    var n = 0;
                    for (var word = 0; word < words; word++)
                    {
                        for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                        {
                            ids[n++] = numbers[(word * 64) + BitOperations.TrailingZeroCount(rest)];
                        }
                    }

                    return n;
                }
            }

            """).ToString();
    }

    private static ulong Bits(Sanction[] word, Func<Sanction, bool> isSet) => word.Select((s, bit) => isSet(s) ? 1UL << bit : 0).Aggregate(0UL, (a, b) => a | b);

    private static string Test(Test test) => test switch
    {
        Test.Flag flag => $"((x.Flags & 0x{1UL << flag.Number:X}UL) {(flag.Is ? "!=" : "==")} 0)",
        Test.AmountAtLeast amount => $"(x.Amount >= {amount.Yuan}00L)",
        Test.Grade grade => $"(({grade.Mask} >> x.Grade & 1) != 0)",
        Test.Region { Prefix: < 100 } region => $"(province == {region.Prefix})",
        Test.Region region => $"(city == {region.Prefix})",
        Test.Industry industry => $"(division == {industry.Division})",
        Test.Listed listed => $"(sinceListed {(listed.AtMost ? "<=" : ">")} {listed.Months * 31})",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
