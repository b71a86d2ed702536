using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Cli.Commands;

/// <summary>The listing and the roles that a command is given, read for a pack; what is wrong with them is said.</summary>
internal sealed class AskedListing(Terminal terminal, Language language)
{
    public Dossier? Dossier(RulePack pack, string path)
    {
        var (input, malformed) = InputFile.Read(path);
        var (dossier, diagnostics) = input is null ? (null, malformed) : InputToDossier.Read(pack, input);
        DiagnosticText.Write(terminal.Error, diagnostics, language);
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : dossier;
    }

    /// <param name="roles">Null where none is given: then every role that the rules name is asked about.</param>
    public bool TryRoles(RulePack pack, string[] given, out ImmutableArray<Role>? roles)
    {
        roles = null;
        if (given.Length == 0)
        {
            return true;
        }

        var names = given.SelectMany(CommonOptions.Words).ToArray();
        if (names.Length == 0)
        {
            terminal.Error.Line(new Localized($"--role names no role. {RolesThereAre(pack).English}", $"--role 没有写明身份。{RolesThereAre(pack).Chinese}").In(language), Ink.Error);
            return false;
        }

        (roles, var unknown, var nearest) = InputToDossier.ReadRoles(pack, names);
        if (unknown is not null)
        {
            var said = UnknownName.Of(unknown, nearest, new("role", "身份")).In(language);
            terminal.Error.Line(nearest is not null ? said : language == Language.Chinese ? said + RolesThereAre(pack).Chinese : $"{said} {RolesThereAre(pack).English}", Ink.Error);
        }

        return unknown is null;
    }

    private static Localized RolesThereAre(RulePack pack) => new(
        $"There are: {string.Join(", ", pack.Roles.Select(role => role.Name.Id))}.",
        $"可用的身份：{string.Join("、", pack.Roles.Select(role => role.Name.Chinese))}。");
}
