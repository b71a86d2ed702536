using Memo.Compiler.Text;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Exchange;

/// <summary>What a receipt says of the whole.</summary>
/// <param name="Lists">By list; null for records that name none of the pack's.</param>
public sealed record ReceiptSummary(long Received, long TakenUp, long Rejected, ImmutableArray<(string? List, long TakenUp, long Rejected)> Lists);

/// <summary>
/// The receipt for the body that pushed a register: for each record whether it was taken up, where it stands and which measures it leads to, or why
/// it was rejected. It keeps ids, so that it can be read without the pack.
/// </summary>
public static class Receipt
{
    private static readonly ImmutableArray<RecordColumn<ScreenedRecord>> Columns =
    [
        new("line", "行号", r => r.Line),
        new("entry", "编号", r => r.Entry),
        new("list", "名单", r => r.List),
        new("status", "处理", r => r.Reason is null ? new FixedWordCell("taken_up", "已接收") : new FixedWordCell("rejected", "未接收")),
        new("standing", "状态", r => r.Standing),
        new("measures", "措施", r => r.Measures),
        new("undetermined", "待定措施", r => r.Undetermined),
        new("reason_zh", "原因", r => r.Reason?.Chinese),
        new("reason_en", "原因（英文）", r => r.Reason?.English),
    ];

    /// <summary>Writes it; or says why there can be none.</summary>
    /// <param name="compiled">Null where the pack was not compiled.</param>
    /// <param name="progress">Told now and then which part of the register has been read.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static (ReceiptSummary? Summary, Localized? Problem) Write(LoadedPack pack, Embedded.RulePack? compiled, ExchangeOrder order, Action<double> progress)
    {
        var (opened, ready, problem) = ScreenedRegister.Open(pack, compiled, order);
        if (opened is null)
        {
            return (null, problem);
        }

        using var screened = opened;
        using var file = new WholeFile(order.Output);
        var tally = new ReceiptTally();
        using (var records = new RecordWriter<ScreenedRecord>(file.Content, order.WritesJson, Columns, order.Language))
        {
            foreach (var record in screened.Records())
            {
                records.Write(record);
                tally.Add(record);
                if (tally.IsToBeShown)
                {
                    progress(screened.PartRead);
                }
            }
        }

        if (screened.Problem() is { } refused)
        {
            return (null, refused);
        }

        file.PutInPlace(SummaryJson(pack, ready!, order, screened, tally, file.Hash()));
        return (tally.Summary(), null);
    }

    private static string SummaryJson(LoadedPack pack, Embedded.RulePack compiled, ExchangeOrder order, ScreenedRegister screened, ReceiptTally tally, string hash) => JsonText.Write(json =>
    {
        var summary = tally.Summary();
        json.WriteStartObject();
        json.WriteString("kind", "receipt");
        json.WriteString("as_of", screened.AsOf.ToString());
        PartsJson.Pack(json, pack, compiled.Meaning);
        ExchangeJson.Received(json, order, screened);
        json.WriteNumber("received", summary.Received);
        json.WriteNumber("taken_up", summary.TakenUp);
        json.WriteNumber("rejected", summary.Rejected);
        json.Objects("lists", summary.Lists, (j, list) =>
        {
            j.Text("list", list.List);
            j.Texts("owners", pack.Rules.Lists.FirstOrDefault(l => l.Name.Id == list.List)?.Owners.Select(o => o.Name.Id) ?? []);
            j.WriteNumber("taken_up", list.TakenUp);
            j.WriteNumber("rejected", list.Rejected);
        });
        json.WriteStartObject("standing");
        foreach (var state in FixedWords.Standing.Words)
        {
            json.WriteNumber(state.Id, tally.Standing(state.Id));
        }

        json.WriteEndObject();
        json.WriteNumber("leading_to_measures", tally.Leading);
        json.WriteNumber("with_undetermined", tally.Open);
        ExchangeJson.File(json, "records", order.Output, hash);
        json.WriteEndObject();
    }) + "\n";
}
