using BenchmarkDotNet.Attributes;
using Memo.Compiler;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Benchmarks;

/// <summary>From edit to diagnostics: reading the national corpus, binding it, and all its diagnostics; anew, and after one file changed.</summary>
[MemoryDiagnoser]
public class CheckBenchmark
{
    private SourceText[] _texts = [];
    private Compilation? _compilation;
    private SourceText? _edited;

    [GlobalSetup]
    public void Prepare()
    {
        _compilation = NationalPack.Bind();
        _texts = [.. NationalPack.Files.Texts];
        _edited = NationalPack.Edited();
    }

    [Benchmark(Baseline = true)]
    public int Read() => _texts.Sum(text => SyntaxReader.Read(text).Blocks.Length);

    [Benchmark]
    public int ReadAndBind() => Compilation.Of(_texts).Pack.Measures.Length;

    [Benchmark]
    public int Diagnostics() => Compilation.Of(_texts).Diagnostics.Length;

    [Benchmark]
    public int BindAfterAnEdit() => _compilation!.WithFile(_edited!).Pack.Measures.Length;

    [Benchmark]
    public int DiagnosticsAfterAnEdit() => _compilation!.WithFile(_edited!).Diagnostics.Length;
}
