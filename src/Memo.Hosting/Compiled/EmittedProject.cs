using System.Text;
using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Packs;

namespace Memo.Hosting.Compiled;

/// <summary>An emitted pack as a C# project that builds with the SDK and the copy of <c>Memo.Runtime</c> beside it, and nothing else.</summary>
public static class EmittedProject
{
    /// <summary>The files of the project by their path in it, sorted.</summary>
    public static ImmutableArray<(string Path, byte[] Content)> Files(EmittedPack pack) =>
    [
        .. Runtime("lib/")
            .Append((pack.Namespace + ".csproj", Text(ProjectOf(pack))))
            .Append((pack.Resource, [.. pack.Tables]))
            .Concat(pack.Sources.Select(s => (s.FileName, Text(s.Text))))
            .OrderBy(f => f.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The compiled pack with the runtime it needs.</summary>
    public static ImmutableArray<(string Path, byte[] Content)> Assembly(LoadedPack loaded, EmittedPack pack) =>
        [(pack.Namespace + ".dll", BuiltPack.Write(loaded, pack)), .. Runtime("")];

    private static IEnumerable<(string, byte[])> Runtime(string folder)
    {
        var assembly = typeof(CalendarDate).Assembly.Location;
        return new[] { assembly, Path.ChangeExtension(assembly, ".xml") }.Where(File.Exists).Select(f => (folder + Path.GetFileName(f), File.ReadAllBytes(f)));
    }

    private static byte[] Text(string text) => new UTF8Encoding(false).GetBytes(text);

    private static string ProjectOf(EmittedPack pack) => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <RootNamespace>{pack.Namespace}</RootNamespace>
            <AssemblyName>{pack.Namespace}</AssemblyName>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>

          <ItemGroup>
            <Reference Include="Memo.Runtime" HintPath="lib/Memo.Runtime.dll" />
            <EmbeddedResource Include="{pack.Resource}" LogicalName="{pack.Resource}" />
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");
}
