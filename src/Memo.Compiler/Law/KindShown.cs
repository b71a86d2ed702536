using System.Text.RegularExpressions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>
/// What an instrument is by its number, its issuer and its title, whatever it is written as: a ministry's notice does not become law by the word in front
/// of it. Nor does a number make more of it than it is written as, for anybody can write one.
/// </summary>
internal static class KindShown
{
    private static readonly ImmutableArray<(Regex Form, InstrumentKind Kind)> Numbers =
    [
        (new("主席令"), InstrumentKind.Statute),
        (new("国务院令"), InstrumentKind.Regulation),
        (new("人民代表大会|人大"), InstrumentKind.Ordinance),
        (new("^(法释|高检发释)"), InstrumentKind.Interpretation),
        (new("^(中发|中办发|国发|国办发|国函|国办函|厅字)"), InstrumentKind.Opinions),
        (new("令.*号$"), InstrumentKind.Order),
        (new(""), InstrumentKind.Circular),
    ];

    private static readonly ImmutableArray<(Regex Form, InstrumentKind Kind)> Issuers =
    [
        (new("^全国人民代表大会"), InstrumentKind.Statute),
        (new("人民代表大会"), InstrumentKind.Ordinance),
        (new("^国务院$"), InstrumentKind.Regulation),
        (new("^(国务院办公厅|中共中央|中共中央办公厅)$"), InstrumentKind.Opinions),
        (new("^最高人民(法院|检察院)$"), InstrumentKind.Interpretation),
        (new(""), InstrumentKind.Order),
    ];

    /// <summary>What stands in brackets behind a title says which version it is.</summary>
    private static readonly Regex Version = new("(（[^（）]*）)+$");
    private static readonly Regex OfAgreement = new("备忘录$");
    private static readonly Regex OfNoLaw = new("(备忘录|协议|通知|公告|通报|函|意见|计划|方案|清单|名单)$");
    private static readonly Regex OfNoStatute = new("(规定|办法|细则|规则)$");

    public static InstrumentKind Of(Instrument instrument) =>
        new[] { ByNumber(instrument), ByIssuer(instrument), ByTitle(instrument) }.OfType<InstrumentKind>().Aggregate(instrument.Kind, Lower);

    private static InstrumentKind Lower(InstrumentKind one, InstrumentKind other) => Level(other) < Level(one) ? other : one;

    private static InstrumentKind? ByNumber(Instrument instrument) => instrument.Document.Value is { } number ? First(Numbers, number) : null;

    /// <summary>Of several that issue a text together the lowest counts. Who drafts a text knows who is to issue it: a draft that names nobody is nobody's law.</summary>
    private static InstrumentKind? ByIssuer(Instrument instrument) =>
        !instrument.Lead.IsEmpty ? instrument.Lead.Select(issuer => First(Issuers, issuer.Name.Chinese)).Aggregate(Lower)
        : instrument is { IsDraft: true, Document.Value: null } && Level(instrument.Kind) > Level(InstrumentKind.Order) ? InstrumentKind.Circular
        : null;

    private static InstrumentKind? ByTitle(Instrument instrument)
    {
        var title = Version.Replace(instrument.Title.Chinese, "");
        return OfAgreement.IsMatch(title) ? InstrumentKind.Memorandum
            : OfNoLaw.IsMatch(title) && instrument.Kind != InstrumentKind.Opinions ? InstrumentKind.Circular
            : OfNoStatute.IsMatch(title) && instrument.Kind == InstrumentKind.Statute ? InstrumentKind.Order
            : null;
    }

    private static InstrumentKind First(ImmutableArray<(Regex Form, InstrumentKind Kind)> forms, string text) => forms.First(f => f.Form.IsMatch(text)).Kind;

    private static int Level(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Statute => 6,
        InstrumentKind.Regulation or InstrumentKind.Opinions => 5,
        InstrumentKind.Interpretation or InstrumentKind.Ordinance => 4,
        InstrumentKind.Order => 3,
        InstrumentKind.Circular => 2,
        _ => 1,
    };
}
