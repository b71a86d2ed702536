using System.Diagnostics;
using System.Text.RegularExpressions;
using Memo.Compiler.Tests;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Compiled;

/// <summary>An agency's own program on a written-out pack, as project and as assembly: the one that src/README.md shows.</summary>
public sealed partial class ConsumerTests
{
    [Theory]
    [InlineData("csharp", """<ProjectReference Include="../pack/Ferry.csproj" /><Reference Include="Memo.Runtime" HintPath="../pack/lib/Memo.Runtime.dll" />""")]
    [InlineData("dll", """<Reference Include="Ferry" HintPath="../pack/Ferry.dll" /><Reference Include="Memo.Runtime" HintPath="../pack/Memo.Runtime.dll" />""")]
    public void A_program_uses_the_written_out_pack(string target, string reference)
    {
        using var folder = Ferry.InFolder();
        var built = Ran.Memo("build", folder.Path, "--target", target, "--out", Path.Combine(folder.Path, "pack"));
        folder.Write("program/Program.cs", ProgramOfReadme());
        folder.Write("program/Program.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """);

        var (exit, output) = Dotnet(Path.Combine(folder.Path, "program"), "run");

        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        Assert.Equal(
            (0, "InEffect\n限制新增航线经营许可 mandatory 二（三） 交通运输部 《渡运法（示例）》第九条\n招投标审慎参考 reference 二（四） 市场监管总局 \n2023-03-04 修复移出\nTrue Unknown\n"),
            (exit, output));
    }

    private static string ProgramOfReadme()
    {
        var readme = File.ReadAllText(Repository.PathTo("src/README.md"));
        return Assert.Single(Program().Matches(readme)).Groups[1].Value;
    }

    private static (int Exit, string Output) Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output.ReplaceLineEndings("\n") : output + error.Result);
    }

    [GeneratedRegex("```csharp\n(using Ferry;.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
