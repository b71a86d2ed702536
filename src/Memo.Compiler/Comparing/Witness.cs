using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>A dossier, a person and a day on which the two versions disagree; each version has it in its own vocabulary.</summary>
public sealed record Witness(WitnessOf Old, WitnessOf New, CalendarDate AsOf);

/// <summary>A witness as one version sees it, and what that version answers.</summary>
/// <param name="Roles">The complete set of roles held by the person asked about.</param>
public sealed record WitnessOf(Dossier Dossier, ImmutableArray<Role> Roles, Answer Answer);
