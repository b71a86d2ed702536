using System.Globalization;
using System.Text.RegularExpressions;
using Memo.Compiler.Tests.Comparing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Binding;

/// <summary>What is kept of a pack when a file of it changes never shows: its diagnostics are those of a pack read anew.</summary>
public sealed partial class EditingTests
{
    private const int Edits = 40;

    /// <summary>As one writes: lines go, numbers change, declarations get other names, and half of it is undone at once.</summary>
    [Fact]
    public void Edits_of_the_national_corpus_are_checked_as_if_it_were_read_anew()
    {
        var random = new Random(20261122);
        var texts = NationalPack.Texts.ToDictionary(t => t.Path, StringComparer.Ordinal);
        var edited = Compilation.Of(texts.Values);
        var (clean, withErrors) = (0, 0);
        Assert.False(edited.HasErrors);
        for (var edit = 0; edit < Edits; edit++)
        {
            var before = texts[NationalPack.Texts[random.Next(NationalPack.Texts.Length)].Path];
            var after = Changed(before, random);
            texts[before.Path] = after;
            edited = edited.WithFile(after);
            var anew = Compilation.Of(texts.Values);
            Assert.Equal(Lines(anew), Lines(edited));
            Assert.Equal(anew.HasErrors, edited.HasErrors);
            (clean, withErrors) = anew.HasErrors ? (clean, withErrors + 1) : (clean + 1, withErrors);
            if (anew.HasErrors || random.Next(2) == 0)
            {
                texts[before.Path] = before;
                edited = edited.WithFile(before);
            }
        }

        Assert.Equal(Lines(Compilation.Of(texts.Values)), Lines(edited));
        Assert.True(clean > Edits / 4 && withErrors > Edits / 8, $"{clean} edits left no error, {withErrors} one or more.");
    }

    private static SourceText Changed(SourceText file, Random random) => new(file.Path, random.Next(4) switch
    {
        0 => WithoutALine(file.Text, random),
        1 => Declared().Matches(file.Text) is { Count: > 0 } names ? file.Text.Insert(names[random.Next(names.Count)].Groups["id"].Index, "x_") : file.Text,
        _ => Number().Matches(file.Text) is { Count: > 0 } numbers && numbers[random.Next(numbers.Count)] is var number
            ? file.Text[..number.Index] + (int.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) + file.Text[(number.Index + number.Length)..]
            : file.Text,
    });

    private static string WithoutALine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(Compilation compilation) =>
        compilation.Diagnostics.Concat(compilation.TurnedOff).Select(d => $"{d.Location.Source.Path} {d.Location.Span} {d.Code} {d.Severity} {d.Message} {d.Hint} {d.Fix}");

    [GeneratedRegex(@"(?<=[^\w-])[1-9]\d{0,2}(?=[^\w-])")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\w+ +(?<id>[a-z]\w+) +=", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
