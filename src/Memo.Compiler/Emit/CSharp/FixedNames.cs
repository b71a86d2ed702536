namespace Memo.Compiler.Emit.CSharp;

/// <summary>What emitted C# calls by its simple name, so nothing that a pack declares may be called so.</summary>
internal static class FixedNames
{
    /// <summary>Every public type of the runtime, and the members of <c>DayCode</c>, which are used without it.</summary>
    public static readonly ImmutableArray<string> OfRuntime =
    [
        "Answer", "CalendarDate", "Case", "Colour", "Day", "DayCode", "Dossier", "EndDay", "Endings", "Entry", "EntryStatus", "Evaluator", "FactReader",
        "FactScope", "FactType", "FactValue", "FactValues", "FirstDay", "LastDay", "ListingColumns", "Measure", "MeasureGroup", "MeasureKind", "MeasureSet",
        "MeasureUnion", "Names", "Opening", "Person", "RulePack", "ScreenedListings", "StandingState", "Strength", "Term", "TimePoint", "TimeTest",
        "TimeUnit", "Truth", "TruthLogic", "WithheldKind",
    ];

    /// <summary>The types every pack has.</summary>
    public static readonly ImmutableArray<string> OfPack =
        ["CaseExtensions", "Exit", "Fact", "Ground", "Guard", "Kind", "List", "Listing", "Measure", "Numbers", "Party", "Role", "Rules"];

    /// <summary>Namespaces emitted C# begins names with, and assemblies it is compiled against whose names are one word.</summary>
    public static readonly ImmutableArray<string> OfAssemblies = ["Memo", "Microsoft", "Mscorlib", "Netstandard", "System", "WindowsBase"];

    public static readonly ImmutableArray<string> All = [.. OfRuntime, .. OfPack, .. OfAssemblies];
}
