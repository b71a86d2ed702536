using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace Memo.Benchmarks;

/// <summary>Which methods of the runtime the JIT has compiled, and at which tier last, as its own events tell.</summary>
internal sealed class JitTiers : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const string Owner = "Memo.Runtime.";
    private const int TierShift = 7;
    private const int TierMask = 7;
    private const int MinOpts = 1;
    private readonly ConcurrentDictionary<string, int> _tiers = new();

    /// <summary>Methods that the JIT gave up optimising.</summary>
    public IEnumerable<string> Unoptimised => _tiers.Where(t => t.Value == MinOpts).Select(t => t.Key).Order(StringComparer.Ordinal);

    public int Methods => _tiers.Count;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true
            && Of(eventData, "MethodNamespace") is string type && type.StartsWith(Owner, StringComparison.Ordinal)
            && Of(eventData, "MethodFlags") is { } flags)
        {
            _tiers[$"{type}.{Of(eventData, "MethodName")}{Of(eventData, "MethodSignature")}"] = (int)(Convert.ToUInt32(flags, CultureInfo.InvariantCulture) >> TierShift & TierMask);
        }
    }

    private static object? Of(EventWrittenEventArgs eventData, string name) =>
        eventData.PayloadNames?.IndexOf(name) is >= 0 and var at ? eventData.Payload?[at] : null;
}
