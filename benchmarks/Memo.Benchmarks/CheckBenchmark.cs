using BenchmarkDotNet.Attributes;
using Memo.Compiler;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Benchmarks;

/// <summary>From edit to diagnostics: reading the national corpus, and reading and binding it.</summary>
[MemoryDiagnoser]
public class CheckBenchmark
{
    private SourceText[] _texts = [];

    [GlobalSetup]
    public void Prepare()
    {
        NationalPack.Bind();
        _texts = [.. NationalPack.Files.Texts];
    }

    [Benchmark(Baseline = true)]
    public int Read() => _texts.Sum(text => SyntaxReader.Read(text).Blocks.Length);

    [Benchmark]
    public int ReadAndBind() => Compilation.Of(_texts).Pack.Measures.Length;
}
