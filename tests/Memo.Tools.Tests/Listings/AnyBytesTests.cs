using System.Text;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

/// <summary>Any text as a listing gives values or diagnostics with places inside it, never an exception.</summary>
public sealed class AnyBytesTests
{
    private const string Yaml = "名单: a\nb: [x, 'y', \"z\\n\"]\nc: {d: |\n  e\n}\n? f\n: - g\n  - !t &a *b\n--- # h\n%i\t\r\n";
    private const string Json = "{\"名单\": [1, -2.5e3, true, null, \"x\\u0041\\n\"], \"b\": {\"c\": []}}";

    [Theory]
    [InlineData("yaml", Yaml)]
    [InlineData("json", Json)]
    public void Mutated_text_never_throws(string format, string seed)
    {
        var random = new Random(20260601);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(seed);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                Mutate(text, seed, random);
            }

            var source = new SourceText("listing." + format, text.ToString());
            var (input, diagnostics) = InputFile.Parse(source);

            Assert.True(input is null == !diagnostics.IsEmpty, text.ToString());
            Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Location.Span.End, 0, source.Text.Length));
        }
    }

    private static void Mutate(StringBuilder text, string seed, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                text.Insert(at, "[]{}:,-?|>&*!%@`'\"#~\n\r\t \\\0\u2028\uFEFF失𠮷"[random.Next(28)]);
                break;
            case 1 when at < text.Length:
                text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                break;
            case 2:
                text.Length = at;
                break;
            default:
                var from = random.Next(seed.Length);
                text.Insert(at, seed.AsSpan(from, random.Next(seed.Length - from)));
                break;
        }
    }
}
