using Memo.Runtime;

namespace Memo.Agreement.Engines;

/// <summary>An engine with a bug put in on purpose: what it says is right, but for last days that are a day late.</summary>
internal sealed class LateEngine(IEngine engine) : IEngine
{
    public static EngineKind Kind(EngineKind engine) => new($"{engine.Name}, a day late", pack => new LateEngine(engine.For(pack)));

    public ImmutableArray<Said> Answer(Question question) =>
        [.. engine.Answer(question).Select(said => said with { Term = Late(said.Term), Terms = [.. said.Terms.Select(Late)] })];

    public void Dispose() => engine.Dispose();

    private static SaidTerm? Late(SaidTerm? term) => term is { Until: { } last } ? term with { Until = new EndDay(last.From, Next(last.To)) } : term;

    private static CalendarDate Next(CalendarDate day) => day.AddDays(1) ?? CalendarDate.Last;
}
