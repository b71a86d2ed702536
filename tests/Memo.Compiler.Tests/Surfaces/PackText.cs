using System.Collections;
using System.Globalization;
using System.Reflection;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Surfaces;

/// <summary>Everything readable of a pack as lines, one for each declaration and rule, sorted; places are left out.</summary>
internal static class PackText
{
    public static string[] Of(RulePack pack)
    {
        var lines = new List<string> { "header " + Show(pack.Header) };
        foreach (var property in typeof(RulePack).GetProperties().Where(p => p.Name is not (nameof(RulePack.Header) or nameof(RulePack.Rules))))
        {
            foreach (var declaration in ((IEnumerable)property.GetValue(pack)!).Cast<Declaration>())
            {
                lines.Add($"{property.Name} {Id(declaration)} {Properties(declaration)}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Id(Declaration declaration) => declaration is Rule rule ? rule.QualifiedId : declaration.Name.Id;

    private static string Properties(object value)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(Location) && p.Name is not ("EqualityContract" or "QualifiedId"))
            .OrderBy(p => p.Name, StringComparer.Ordinal);
        return "{ " + string.Join("; ", properties.Select(p => p.Name + ": " + (p is { Name: nameof(ListDefinition.Grounds), DeclaringType.Name: nameof(ListDefinition) }
            ? Sorted((IEnumerable)p.GetValue(value)!)
            : Show(p.GetValue(value))))) + " }";
    }

    private static string Show(object? value) => value switch
    {
        null => "-",
        string text => "“" + text + "”",
        Declaration declaration => declaration.GetType().Name + " " + Id(declaration),
        bool or int or long or Enum or CalendarDate => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        IDictionary or ISet<CalendarDate> => Sorted((IEnumerable)value),
        System.Runtime.CompilerServices.ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i]))) + ")",
        IEnumerable items => "[" + string.Join(", ", Items(items).Select(Show)) + "]",
        _ => value.GetType().Name + " " + Properties(value),
    };

    private static string Sorted(IEnumerable items) => "[" + string.Join(", ", items.Cast<object>().Select(Show).Order(StringComparer.Ordinal)) + "]";

    /// <summary>An array that was never given is an empty one here.</summary>
    private static IEnumerable<object?> Items(IEnumerable items) =>
        items.GetType().GetProperty("IsDefault")?.GetValue(items) is true ? [] : items.Cast<object?>();
}
