using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;

namespace Memo.Cli.Commands;

/// <summary>The listing and the roles that a command is given, read for a pack; what is wrong with them is said.</summary>
internal sealed class AskedListing(Terminal terminal, Language language)
{
    /// <summary>Null once it is said why there is nothing to ask.</summary>
    /// <param name="asOf">The day that the command names; null: the one in the file.</param>
    /// <param name="roles">Those that the command names; none: those in the file.</param>
    public (Dossier Dossier, CalendarDate AsOf, ImmutableArray<Role>? Roles)? Read(RulePack pack, string path, CalendarDate? asOf, string[] roles)
    {
        var (input, malformed) = InputFile.Read(path);
        var (asked, misread) = input is null ? (null, malformed) : AskedCase.Read(pack, input);
        var (dossier, diagnostics) = asked is null ? (null, misread) : InputToDossier.Read(pack, asked.Dossier);
        DiagnosticText.Write(terminal.Error, diagnostics, language);
        if (asked is null || dossier is null || !TryRoles(pack, roles, out var held))
        {
            return null;
        }

        if ((asOf ?? asked.AsOf) is not { } day)
        {
            terminal.Error.Line(new Localized("--as-of is missing.", "缺少 --as-of。").In(language), Ink.Error);
            return null;
        }

        return (dossier, day, held ?? asked.Roles);
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
