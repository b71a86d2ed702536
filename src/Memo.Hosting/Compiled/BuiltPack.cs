using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Hosting.Compiled;

/// <summary>
/// The assembly that <c>memo build --target dll</c> writes. Besides the tables it carries the texts of the pack, so that it can be asked like the
/// folder it was made of, and nothing is compiled.
/// </summary>
public sealed class BuiltPack : IDisposable
{
    private const string Source = "memo.source";

    private readonly byte[] _assembly;
    private readonly Carried _carried;
    private readonly bool _untilExit;
    private CompiledPack? _compiled;

    private BuiltPack(LoadedPack loaded, byte[] assembly, Carried carried, bool untilExit) => (Loaded, _assembly, _carried, _untilExit) = (loaded, assembly, carried, untilExit);

    public LoadedPack Loaded { get; }

    public static bool IsOne(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same pack gives the same bytes, wherever it lies.</summary>
    public static byte[] Write(LoadedPack pack, EmittedPack emitted)
    {
        var carried = new Carried(emitted.Namespace, TextsOf(pack.Files), [.. pack.BuiltOn.Select(TextsOf)], PredicatesOf(emitted));
        return PackCompiler.Compile(emitted, (Source, JsonSerializer.SerializeToUtf8Bytes(carried)));
    }

    /// <summary>Null if the file is no such assembly.</summary>
    /// <param name="path">The file.</param>
    /// <param name="untilExit">See <see cref="CompiledPack.Load(byte[], string, IReadOnlyDictionary{string, ValueTuple{string, string}}, bool)"/>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BuiltPack? Load(string path, bool untilExit = false)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            if (SourceIn(bytes) is not { } source || JsonSerializer.Deserialize<Carried>(source) is not { } carried)
            {
                return null;
            }

            var root = path.Replace('\\', '/');
            return new BuiltPack(LoadedPack.Of(FilesOf(root, carried.Texts), [.. carried.BuiltOn.Select((texts, i) => FilesOf($"{root}/{i + 1}", texts))]), bytes, carried, untilExit);
        }
        catch (Exception exception) when (exception is BadImageFormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Its code and tables, loaded when they are first asked for and let go with this; null if a version of Memo wrote them whose tables this one
    /// cannot read.
    /// </summary>
    public CompiledPack? Compiled()
    {
        try
        {
            return _compiled ??= CompiledPack.Load(_assembly, _carried.Namespace, _carried.Predicates.ToDictionary(p => p.Key, p => (p.Value[0], p.Value[1])), _untilExit);
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.Reflection.TargetInvocationException or TypeLoadException or FileLoadException)
        {
            return null;
        }
    }

    public void Dispose() => _compiled?.Dispose();

    /// <summary>Read from the file itself: no code of an assembly runs before it is known to be a pack.</summary>
    private static byte[]? SourceIn(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        if (!file.HasMetadata || file.PEHeaders.CorHeader is not { } header)
        {
            return null;
        }

        var metadata = file.GetMetadataReader();
        foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource).Where(r => metadata.GetString(r.Name) == Source))
        {
            var reader = file.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress).GetReader();
            reader.Offset = (int)resource.Offset;
            return reader.ReadBytes(reader.ReadInt32());
        }

        return null;
    }

    private static SortedDictionary<string, string> TextsOf(PackFiles files) =>
        new(files.Texts.ToDictionary(files.PathInPack, text => text.Text), StringComparer.Ordinal);

    private static SortedDictionary<string, string[]> PredicatesOf(EmittedPack emitted) =>
        new(emitted.Predicates.ToDictionary(p => p.Key, p => new[] { p.Value.Type, p.Value.Method }), StringComparer.Ordinal);

    private static PackFiles FilesOf(string root, SortedDictionary<string, string> texts) =>
        new(root, [.. texts.Select(t => new SourceText($"{root}/{t.Key}", t.Value)).OrderBy(t => t.Path, StringComparer.Ordinal)], [], []);

    private sealed record Carried(
        string Namespace, SortedDictionary<string, string> Texts, ImmutableArray<SortedDictionary<string, string>> BuiltOn, SortedDictionary<string, string[]> Predicates);
}
