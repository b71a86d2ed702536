using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Who acts against whom the law lets act. Successors and classes count as the same body.</summary>
internal static class Bodies
{
    /// <summary>Null where it is not known who acts.</summary>
    public static bool? Within(Measure measure, Provision provision) =>
        provision.By.IsEmpty ? true
        : measure.By.IsEmpty ? null
        : measure.By.SelectMany(Of).Aggregate((bool?)true, (all, body) => all & (IsAmong(body, provision) ? true : body is PerformerClass ? null : false));

    /// <summary>Whether one of those who act is among those the provision names.</summary>
    public static bool? Meet(Measure measure, Provision provision) =>
        provision.By.IsEmpty ? true
        : measure.By.IsEmpty ? null
        : measure.By.SelectMany(Of).Any(body => IsAmong(body, provision));

    private static bool IsAmong(Performer body, Provision provision) =>
        provision.By.Any(allowed => allowed.Performer == body || Of(allowed).OfType<Agency>().Any(a => body is Agency agency && AreOne(a, agency)));

    /// <summary>Whether one of them came to act in the other's place.</summary>
    public static bool AreOne(Agency one, Agency other) => one == other || Later(one).Contains(other) || Later(other).Contains(one);

    private static HashSet<Agency> Later(Agency agency)
    {
        var found = new HashSet<Agency>();
        var waiting = new Queue<Agency>([agency]);
        while (waiting.Count > 0)
        {
            foreach (var next in waiting.Dequeue().Successors.Select(s => s.Successor).Where(found.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return found;
    }

    /// <summary>The members of a class; the class itself where it names none: then nobody can tell who they are.</summary>
    public static IEnumerable<Performer> Of(Acting acting) =>
        acting.Performer is PerformerClass { Members.IsEmpty: false } group ? group.Members : [acting.Performer];
}
