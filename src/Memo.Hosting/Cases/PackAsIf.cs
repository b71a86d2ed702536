using Memo.Compiler.Comparing;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>A pack as if one instrument were in force on every day and another on none; each two are tried once.</summary>
/// <param name="anew">Binds the pack anew.</param>
public sealed class PackAsIf(Func<RulePack> anew)
{
    private readonly Dictionary<(string InForce, string NotInForce), RulePack> _known = [];

    /// <param name="inForce">The id of an instrument of the pack.</param>
    /// <param name="notInForce">That of another one.</param>
    public RulePack Of(string inForce, string notInForce)
    {
        if (!_known.TryGetValue((inForce, notInForce), out var pack))
        {
            var bound = anew();
            pack = InstrumentsToChanges.AsIf(bound, Find(bound, inForce), Find(bound, notInForce));
            _known.Add((inForce, notInForce), pack);
        }

        return pack;
    }

    private static Instrument Find(RulePack pack, string id) => pack.Instruments.First(instrument => instrument.Name.Id == id);
}
