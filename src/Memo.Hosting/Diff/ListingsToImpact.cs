using System.Buffers;
using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Diff;

/// <summary>Which listings to count, and how.</summary>
/// <param name="AsOf">The day on which both versions are asked.</param>
/// <param name="Fewest">Smaller counts are not told.</param>
/// <param name="Mapping">What the columns of a register mean.</param>
/// <param name="Rejects">The file for records that cannot be read; null for none.</param>
public sealed record ImpactOrder(string Listings, CalendarDate AsOf, int Fewest, ColumnMapping Mapping, string? Rejects);

/// <summary>A file of listings to how many of them change. Each record is counted or rejected, with its line and the reason.</summary>
public sealed class ListingsToImpact
{
    /// <summary>So many rejects are kept to be shown.</summary>
    public const int MostShown = 5;

    private readonly ImpactOrder _order;
    private readonly Impact _impact;
    private readonly SharedKeys _keys;
    private readonly ImmutableArray<(long Line, Localized Reason)>.Builder _first = ImmutableArray.CreateBuilder<(long, Localized)>();
    private readonly ArrayBufferWriter<byte> _rejects = new();
    private int _rejected;

    private ListingsToImpact(RulePack old, RulePack now, ImpactOrder order) =>
        (_order, _impact, _keys) = (order, new Impact(old, now, order.AsOf), new SharedKeys(old, now));

    /// <summary>What was counted, or why the file cannot be read at all.</summary>
    /// <exception cref="IOException">The register cannot be read, or the rejects not be written.</exception>
    public static (ImpactReport? Report, ImmutableArray<Diagnostic> Diagnostics, Localized? Problem) Count(RulePack old, RulePack now, ImpactOrder order)
    {
        var counting = new ListingsToImpact(old, now, order);
        if (!ListingsFile.IsRegister(order.Listings))
        {
            var (records, diagnostics) = ListingsFile.ReadList(order.Listings);
            return (records is null ? null : counting.Count(records), diagnostics, null);
        }

        using var register = ListingsFile.Open(order.Listings);
        var mapping = order.Mapping.WithOneName(counting._keys.KeyOf);
        var (lines, problem) = ListingsFile.ReadRegister(register, name => counting._keys.ColumnOf(name, mapping), mapping);
        return (lines is null ? null : counting.Count(lines), [], problem);
    }

    private ImpactReport Count(IEnumerable<ListingRecord> records)
    {
        using var rejects = _order.Rejects is { } path ? File.Create(path) : Stream.Null;
        rejects.Write(Rejects.Header);
        foreach (var record in records)
        {
            var (dossiers, problem) = record.Input is { } input ? _keys.Read(input) : (null, record.Problem);
            if (dossiers is var (before, after))
            {
                _impact.Add(before, after);
            }
            else
            {
                Reject(rejects, record, problem!.Value);
            }
        }

        return ImpactReport.Of(_impact, _rejected, _first.ToImmutable(), _order.Fewest);
    }

    private void Reject(Stream rejects, ListingRecord record, Localized reason)
    {
        if (_rejected++ < MostShown)
        {
            _first.Add((record.Line, reason));
        }

        Rejects.Write(_rejects, record.Line, record.Id.Span, reason);
        rejects.Write(_rejects.WrittenSpan);
        _rejects.ResetWrittenCount();
    }
}
