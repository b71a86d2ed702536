using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>What courts decide: a judicial interpretation binds them, and nobody else by itself. Of a class that names no members nobody can tell who they are.</summary>
internal static class Courts
{
    /// <summary>A measure of courts, or one that follows from what a court decided.</summary>
    public static bool Decide(Measure measure) => measure.By.SelectMany(Bodies.Of).All(MayBe) || measure.Covers.All(Keep);

    public static bool Keep(ListDefinition list) => list.Owners.Any(MayBe);

    private static bool MayBe(Performer body) => body is not Agency { Kind: not AgencyKind.Judicial };
}
