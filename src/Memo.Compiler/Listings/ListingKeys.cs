namespace Memo.Compiler.Listings;

/// <summary>Keys of a listing or dossier that are not facts, in both languages.</summary>
internal sealed record ListingKey(string English, string Chinese)
{
    public static readonly ListingKey Id = new("id", "编号");
    public static readonly ListingKey List = new("list", "名单");
    public static readonly ListingKey Subject = new("subject", "主体");
    public static readonly ListingKey Ground = new("ground", "事由");
    public static readonly ListingKey Status = new("status", "状态");
    public static readonly ListingKey Also = new("also", "其他名单");
    public static readonly ListingKey Entries = new("entries", "条目");
    public static readonly ListingKey Person = new("person", "人员");
    public static readonly ListingKey Roles = new("roles", "身份");

    public static readonly ImmutableArray<ListingKey> OfListing = [Id, List, Subject, Ground, Status, Also, Entries, Person];

    public bool Is(string text) => text == English || text == Chinese;
}
