using System.Globalization;
using Memo.Runtime;
using Packs = Memo.Runtime.Packs;

namespace Memo.Benchmarks.Synthetic;

/// <summary>A row as a dossier of the compiled pack.</summary>
internal sealed class RowToDossier(Packs.RulePack pack)
{
    private readonly int _decided = pack.FactOf("decided");
    private readonly int _listed = pack.FactOf("listed");
    private readonly int _removed = pack.FactOf("removed");
    private readonly int _region = pack.FactOf("region");
    private readonly int _amount = pack.FactOf("amount");
    private readonly int _grade = pack.FactOf("grade");
    private readonly int _industry = pack.FactOf("industry");
    private readonly int[] _flags = [.. Enumerable.Range(0, Corpus.Flags).Select(f => pack.FactOf(CorpusToText.FlagId(f)))];
    private readonly int[] _kinds = [.. Enumerable.Range(0, Corpus.Kinds).Select(kind => pack.KindOf(CorpusToText.KindId(kind)))];

    public Packs.Dossier Convert(Row row)
    {
        var dossier = pack.NewDossier();
        dossier.ListsAreComplete = true;
        dossier.Entries.Add(pack.NewEntry(pack.ListOf(CorpusToText.ListId(row.List))));
        Fill(dossier, row);
        if (!row.IsBare)
        {
            dossier.Facts.Set(_region, row.Region.ToString(CultureInfo.InvariantCulture));
            dossier.Facts.Set(_industry, row.Industry.ToString("D4", CultureInfo.InvariantCulture));
        }

        return dossier;
    }

    /// <summary>The values of a row into a dossier of its list; codes as another dossier has them.</summary>
    public void Fill(Packs.Dossier dossier, in Row row, Packs.Dossier codes)
    {
        Fill(dossier, row);
        dossier.Facts.Set(_region, codes.Facts.Of(_region));
        dossier.Facts.Set(_industry, codes.Facts.Of(_industry));
    }

    private void Fill(Packs.Dossier dossier, in Row row)
    {
        var facts = dossier.Entries[0].Facts;
        dossier.Kind = _kinds[row.Kind];
        facts.Clear();
        facts.Set(_decided, Day(row.Decided));
        facts.Set(_listed, Day(row.Listed));
        if (row.Removed != 0)
        {
            facts.Set(_removed, Day(row.Removed));
        }

        if (row.IsBare)
        {
            return;
        }

        facts.Set(_amount, row.Amount);
        facts.SetValue(_grade, row.Grade);
        for (var flag = 0; flag < _flags.Length; flag++)
        {
            facts.Set(_flags[flag], (row.Flags >> flag & 1) != 0);
        }
    }

    public static CalendarDate Day(int code) => new(code / 31 / 12, (code / 31 % 12) + 1, (code % 31) + 1);
}
