using System.Text;
using System.Text.Json;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Memo.Runtime;

namespace Memo.Tools.Tests.Exchange;

/// <summary>A register screened in a folder of its own, and what is made of it.</summary>
internal sealed class Exchanged : IDisposable
{
    public const string Header = "id,list,subject,ground,decided,removed,passengers_at_risk,rescue_service_approved,also\n";

    /// <summary>A broken line among others; two measures, one, none, and two that are open.</summary>
    public const string Register = Header
        + "A,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,60 persons,no,none\n"
        + "B,渡运失信企业,法人,违规渡运,2020-03-04,,12人,否,无\n"
        + "C,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,2021-01-05,60 persons,no,none\n"
        + "D,no_such_list,legal_person,,2020-03-04,,60 persons,no,none\n"
        + "\n"
        + "E,ferry_defaulter,,,2020-03,,,,\n"
        + "F,ferry_defaulter,legal_person,,2020-02-30,,60 persons,no,none\n";

    public static readonly CalendarDate AsOf = new(2021, 6, 1);

    private readonly Folder _folder;

    public Exchanged(string register = Register, string name = "register.csv", string? pack = null, bool resultIsJson = false, CalendarDate? asOf = null)
        : this(Encoding.UTF8.GetBytes(register), name, pack, resultIsJson, asOf)
    {
    }

    public Exchanged(byte[] register, string name, string? pack = null, bool resultIsJson = false, CalendarDate? asOf = null)
    {
        _folder = Ferry.InFolder();
        Pack = LoadedPack.Load(pack ?? _folder.Path);
        Assert.Equal([], Pack.Diagnostics.Where(d => d.Severity == Compiler.Diagnostics.Severity.Error).Select(d => d.Message.English));
        Listings = _folder.Write(name, register);
        Result = PathTo(resultIsJson ? "result.ndjson" : "result.csv");
        var order = new ScreeningOrder(Listings, Result, resultIsJson, asOf ?? AsOf, [BuiltIn.Itself], ColumnMapping.None);
        Assert.Null(new Hosting.Screening.Screening(Pack, order, _ => { }).Run().Problem);
    }

    public LoadedPack Pack { get; set; }

    public string Folder => _folder.Path;

    public string Listings { get; set; }

    public string Result { get; }

    public string PathTo(string name) => Path.Combine(_folder.Path, name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();

    public ExchangeOrder Order(string name, bool json = false, Language language = Language.English) =>
        new(Listings, Result, PathTo(name), json, language, [BuiltIn.Itself], ColumnMapping.None);

    public (ReceiptSummary? Summary, Localized? Problem) Receipt(string name = "receipt.csv", bool json = false) =>
        Hosting.Exchange.Receipt.Write(Pack, null, Order(name, json), _ => { });

    public (FormSummary? Summary, Localized? Problem) Form(string name = "form.csv", bool json = false, string? agency = null, Language language = Language.English) =>
        FeedbackForm.Write(Pack, null, Order(name, json, language), agency, _ => { });

    public string[] Lines(string name) => File.ReadAllLines(PathTo(name));

    public JsonElement Summary(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(PathTo(name) + ".summary.json"));
        return json.RootElement.Clone();
    }

    /// <summary>Nothing is left of what could not be written.</summary>
    public void AssertNothingWritten(string name) =>
        Assert.Equal([], Directory.EnumerateFiles(_folder.Path).Where(f => Path.GetFileName(f).StartsWith(name, StringComparison.Ordinal)));
}
