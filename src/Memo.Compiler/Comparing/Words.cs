using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// The declarations that a text of one version names, as its own or on the shared vocabulary: there a body, a role, a kind of measure that has another name or title is
/// the same one in both versions, and no text that names it has changed.
/// </summary>
/// <param name="alignment">Null: as they are.</param>
internal sealed class Words(Alignment? alignment, Side side)
{
    public static readonly Words Own = new(null, Side.Old);

    private readonly AlignedConditions? _conditions = alignment is null ? null : new AlignedConditions(alignment, side);

    /// <summary>On the shared vocabulary, a condition that is said in these words wherever it is asked in others; null: each in its own.</summary>
    public Condition? Other { get; init; }

    public Performer Of(Performer performer) => alignment?.Performers.Of(performer) ?? performer;

    public Item Of(Item item) => alignment?.Items.Of(item) ?? item;

    public Role Of(Role role) => alignment?.Roles.Of(role) ?? role;

    public SubjectKind Of(SubjectKind kind) => alignment?.Kinds.Of(kind) ?? kind;

    public ListDefinition Of(ListDefinition list) => alignment?.Lists.Of(list) ?? list;

    public Instrument Of(Instrument instrument) => alignment?.Instruments.Of(instrument) ?? instrument;

    public Condition Of(Condition condition) => _conditions?.Of(condition) is not { } aligned ? condition
        : Other is { } other && SameMeaning.Have(other, aligned, alignment!) ? other
        : aligned;

    public Remedy Of(Remedy remedy) => remedy with { To = [.. remedy.To.Select(Of)] };

    public Duty Of(Duty duty) => duty with { To = [.. duty.To.Select(Of)] };

    public Citation Of(Citation citation) => citation.Instrument is { } cited ? citation with { Instrument = Of(cited) } : citation;

    public Parameter Of(Parameter parameter) =>
        alignment is not null && parameter.Quantity is Quantity.Pieces pieces ? parameter with { Quantity = pieces with { Unit = alignment.Units.Of(pieces.Unit) } } : parameter;

    public ImmutableArray<Reach> Of(ImmutableArray<Reach> on) => [.. on.Select(reach => reach with { Kind = Of(reach.Kind), Roles = [.. reach.Roles.Select(Of)] })];

    public StartDay Of(StartDay start) => start with { From = Of(start.From), Counting = Of(start.Counting) };

    public Counting? Of(Counting? counting) =>
        alignment is not null && counting is { Calendar: { } calendar } ? counting with { Calendar = alignment.Calendars.Of(calendar) } : counting;

    public Lasting Of(Lasting lasting) => lasting with
    {
        Term = lasting.Term is { } term ? term with { Plus = term.Plus is { } plus ? Of(plus) : null, From = Of(term.From) } : null,
        Until = lasting.Until is { } until && Of(until) is var asked && asked != Condition.Never ? asked : null,
    };

    public Fact Of(Fact fact) => alignment?.Facts.Of(fact) ?? fact;
}
