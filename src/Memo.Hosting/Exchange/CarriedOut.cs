using Memo.Hosting.Wording;

namespace Memo.Hosting.Exchange;

/// <summary>Whether a measure was carried out, as the body that acts says.</summary>
public enum CarriedOut
{
    Yes,
    No,
    NotYet,
}

internal static class CarriedOutWords
{
    public static readonly WordTable<CarriedOut> All = new(
        new(CarriedOut.Yes, "yes", new("yes", "是")),
        new(CarriedOut.No, "no", new("no", "否")),
        new(CarriedOut.NotYet, "not_yet", new("not yet", "尚未")));

    public static CarriedOut? Read(string written) => All.Read(written.ToLowerInvariant().Replace(' ', '_'));
}
