using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>A word that is new and one that is gone, declared alike and the only ones: it may be the same under another name, which nothing says.</summary>
internal static class PossibleNames
{
    public static IEnumerable<Localized> Of(Alignment alignment) => new[]
    {
        Of(alignment, alignment.Lists),
        Of(alignment, alignment.Grounds, (o, n) => o.Lists.Select(alignment.Lists.Of).SequenceEqual(n.Lists.Select(alignment.Lists.Of))),
        Of(alignment, alignment.Facts, (o, n) => o.Type.GetType() == n.Type.GetType() && o.Scope == n.Scope && o.Silence == n.Silence && (o.Derived is null) == (n.Derived is null)),
        Of(alignment, alignment.Kinds, (o, n) => alignment.ParentOf(o) == alignment.ParentOf(n)),
        Of(alignment, alignment.Roles),
        Of(alignment, alignment.Items),
        Of(alignment, alignment.Performers, (o, n) => o.GetType() == n.GetType()),
        Of(alignment, alignment.Units),
        Of(alignment, alignment.Calendars, (o, n) => o.Years == n.Years && WorkingDays.Of(o, n) is null),
    }.SelectMany(doubts => doubts);

    private static IEnumerable<Localized> Of<T>(Alignment alignment, Pairing<T> pairing, Func<T, T, bool>? areAlike = null)
        where T : Declaration
    {
        if (pairing.Added.IsEmpty || pairing.Removed.IsEmpty)
        {
            yield break;
        }

        bool MayBe(T old, T now) => areAlike?.Invoke(old, now) != false
            && old.GetType() == now.GetType()
            && Aspects.OfWords(old, now, alignment).All(aspect => aspect.Aspect is Aspect.Name or Aspect.Title);
        foreach (var now in pairing.Added)
        {
            if (pairing.Removed.Where(old => MayBe(old, now)).ToArray() is [var gone] && pairing.Added.Count(other => MayBe(gone, other)) == 1)
            {
                yield return Both.Languages(l => l.Pick(
                    $"{Said(now, l)} is declared as {Said(gone, l)} was: if it is the same, it has to say “formerly {gone.Name.Id}”. Compared are two.",
                    $"{Said(now, l)}的声明与原{Said(gone, l)}相同：若为同一事物，应写明“原名 {gone.Name.Id}”。现按两项比较。"));
            }
        }
    }

    private static string Said(Declaration declaration, Language language) => language.Pick($"{declaration.Name.Id} ({declaration.Name.Chinese})", $"{declaration.Name.Chinese}（{declaration.Name.Id}）");
}
