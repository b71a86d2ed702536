using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>One value that a case expects or an answer gives: how files and answers name it, and how it is said.</summary>
public sealed record CaseValue(string Id, Localized Said)
{
    /// <summary>In whatever order they are named.</summary>
    internal static CaseValue? Bodies(IReadOnlyCollection<Performer> bodies)
    {
        var sorted = bodies.OrderBy(body => body.Name.Id, StringComparer.Ordinal).ToImmutableArray();
        return sorted.IsEmpty ? null : new(string.Join(' ', sorted.Select(body => body.Name.Id)), Both.Languages(language =>
            string.Join(language == Language.Chinese ? "、" : ", ", sorted.Select(body => language == Language.Chinese ? body.Name.Chinese : body.Name.Id))));
    }
}
