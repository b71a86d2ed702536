using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Mistakes;

public class SingleMistakeTests
{
    public static TheoryData<string> Names => [.. MistakeFile.All.Select(m => m.ToString())];

    public static TheoryData<string> Files => [.. MistakeFile.Correct.Select(f => f.Path)];

    [Fact]
    public void The_correct_files_give_no_diagnostic() => Assert.Empty(Shown(Bind(MistakeFile.Correct)));

    [Fact]
    public void There_are_ten_files_with_ten_mistakes_each()
    {
        var counts = MistakeFile.All.GroupBy(m => m.File).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(10, counts.Count);
        Assert.Equal(MistakeFile.Correct.Select(f => f.Path).Order(StringComparer.Ordinal), counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts, c => Assert.True(c.Value >= 10, $"{c.Key} has {c.Value}."));
        Assert.Distinct(MistakeFile.All.Select(m => m.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_mistake_is_one_diagnostic_at_its_place(string name)
    {
        var mistake = MistakeFile.All.Single(m => m.ToString() == name);
        var correct = MistakeFile.Correct.Single(f => f.Path == mistake.File);
        var marked = mistake.ApplyTo(correct.Text);
        Assert.True(marked is not null, "What is to be replaced stands in the file not once.");
        Assert.Equal(Expected(marked, [mistake.Code]), Shown(With(mistake.File, marked)));
    }

    /// <summary>As many mistakes as fit into one file side by side, in whatever order the places come.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Several_mistakes_in_one_file_are_reported_once_each(string file)
    {
        var marked = MistakeFile.Correct.Single(f => f.Path == file).Text;
        var codes = new List<(string Code, string Title)>();
        foreach (var mistake in MistakeFile.All.Where(m => m.File == file && m.Code.StartsWith("MEMO1", StringComparison.Ordinal)))
        {
            if (mistake.ApplyTo(marked) is { } more && EachInItsOwnLine(more))
            {
                marked = more;
                codes.Add((mistake.Code, mistake.Title));
            }
        }

        var source = Marked.Read(marked);
        var found = Shown(With(file, marked)).Select(s => s[..8]);
        Assert.Equal(codes.Select(c => c.Code).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(codes.Count, source.Spans.Count);
    }

    /// <summary>Whether no line of a declaration holds two of the marks: there only the first mistake can be told.</summary>
    private static bool EachInItsOwnLine(string marked)
    {
        var source = Marked.Read(marked);
        var tree = SyntaxReader.Read(new SourceText("test.memo", source.Text));
        var starts = tree.Blocks.SelectMany(b => b.Clauses.Select(c => c.Span.Start).Prepend(b.HeaderSpan.Start)).ToArray();
        return source.Spans.GroupBy(s => starts.LastOrDefault(start => start <= s.Start)).All(g => g.Count() == 1);
    }

    private static Compilation With(string file, string marked) =>
        Bind(MistakeFile.Correct.Select(f => f.Path == file ? new SourceText(file, Marked.Read(marked).Text) : f));

    /// <summary>With the pack that the correct one builds on.</summary>
    private static Compilation Bind(IEnumerable<SourceText> files) =>
        Compilation.Of(PackSyntax.Read(files), [PackSyntax.Read([new SourceText("national.memo", "pack national = 全国\n  version \"1\"\n")])]);

    private static IEnumerable<string> Expected(string marked, string[] codes)
    {
        var source = Marked.Read(marked);
        return source.Spans.Zip(codes, (span, code) => $"{code} {source.Text.Substring(span.Start, span.Length)} at {span.Start}");
    }

    private static IEnumerable<string> Shown(Compilation compilation) => compilation.Diagnostics.Select(d =>
        $"{d.Code} {d.Location.Source.Text.Substring(d.Location.Span.Start, d.Location.Span.Length)} at {d.Location.Span.Start}");
}
