using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>A dossier, a person and a day on which the two versions disagree; each version has it in its own vocabulary.</summary>
public sealed record Witness(WitnessOf Old, WitnessOf New, CalendarDate AsOf);

/// <summary>A witness as one version sees it, and what that version answers.</summary>
/// <param name="roles">The complete set of roles held by the person asked about.</param>
/// <param name="answer">Asked for when it is wanted: about a whole list it may take longer than all else.</param>
public sealed class WitnessOf(Dossier dossier, ImmutableArray<Role> roles, Func<Answer> answer)
{
    private readonly Lazy<Answer> _answer = new(answer);

    public Dossier Dossier { get; } = dossier;

    public ImmutableArray<Role> Roles { get; } = roles;

    /// <summary>What this version has no word for: its dossier leaves a value out, and says a kind of subject as the one above it.</summary>
    public ImmutableArray<Localized> Unsaid { get; init; } = [];

    public Answer Answer => _answer.Value;
}
