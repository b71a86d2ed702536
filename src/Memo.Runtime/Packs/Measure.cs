using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>What is to be shown of a sanction or reward. Looked up only when asked for; all text is data.</summary>
public sealed class Measure
{
    private readonly MeasureTable _table;
    private readonly NameTable[] _agencies;

    internal Measure(int number, MeasureTable table, NameTable[] agencies)
    {
        Number = number;
        _table = table;
        _agencies = agencies;
    }

    /// <summary>Its number in this version of the pack; another version may number it otherwise.</summary>
    public int Number { get; }

    /// <summary><c>instrument.rule</c>; the same in every version.</summary>
    public string Id => _table.Id;

    /// <summary>Its Chinese name in the pack.</summary>
    public string Chinese => _table.Chinese;

    /// <summary>Its title in Chinese; the name where it has none.</summary>
    public string TitleChinese => _table.TitleChinese;

    /// <summary>Its title in English; the id where it has none.</summary>
    public string TitleEnglish => _table.TitleEnglish;

    /// <summary>A burden or a favour.</summary>
    public MeasureKind Kind => _table.Kind;

    /// <summary>How strongly it binds the body that acts.</summary>
    public Strength Strength => _table.Strength;

    /// <summary>The id of the instrument that provides it.</summary>
    public string Instrument => _table.Instrument;

    /// <summary>The number of the instrument's document; empty where it was not seen.</summary>
    public string Document => _table.Document;

    /// <summary>The clause; empty where it was not seen.</summary>
    public string Clause => _table.Clause;

    /// <summary>The id of the item of the basic list, or a finer one.</summary>
    public string Item => _table.Item;

    /// <summary>What the instrument claims as its basis, in Chinese as statutes are cited; empty where nothing is stated or was seen.</summary>
    public IReadOnlyList<string> Basis => _table.Basis;

    /// <summary>Whether some part of its clause was taken from a source that does not confirm it, or from memory.</summary>
    public bool IsUnverified => _table.IsUnverified;

    /// <summary>The bodies that act on a day: those of the text, or their successors.</summary>
    /// <param name="day">The as-of date.</param>
    public IEnumerable<Names> AgenciesOn(CalendarDate day) => NamesOf(On(day).Agencies);

    /// <summary>The bodies that cooperate on a day.</summary>
    /// <param name="day">The as-of date.</param>
    public IEnumerable<Names> CooperatingOn(CalendarDate day) => NamesOf(On(day).Cooperating);

    /// <summary>
    /// Those of the bodies that act or cooperate on a day which are there only by a succession nobody confirmed: the body of the text was reorganised, and who
    /// took over this function is not certain. Ask before you rely on them.
    /// </summary>
    /// <param name="day">The as-of date.</param>
    public IEnumerable<Names> UnverifiedSuccessorsOn(CalendarDate day) => NamesOf(On(day).BySuccessionUnverified);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private ActingTable On(CalendarDate day) => _table.Acting.Last(a => a.FromCode <= day.Code);

    private IEnumerable<Names> NamesOf(int[] agencies) => agencies.Select(a => new Names(_agencies[a].Id, _agencies[a].Chinese));
}
