using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Listings;

/// <summary>A listing or dossier as read to one whose names and values mean something in the pack. Keys and values are in either language.</summary>
public static class InputToDossier
{
    /// <summary>Entries of one dossier, those on other lists among them. Each may ask about all others, so an answer takes a time that grows with the square of their number.</summary>
    public const int MostEntries = 2_000;

    /// <summary>The dossier, or null with at least one diagnostic.</summary>
    public static (Dossier? Dossier, ImmutableArray<Diagnostic> Diagnostics) Read(RulePack pack, InputNode input)
    {
        var reader = new Reader(pack);
        var dossier = reader.Read(input);
        return (reader.Diagnostics.Count == 0 ? dossier : null, reader.Diagnostics.ToImmutable());
    }

    /// <summary>What a key of a listing is called in answers, whichever of its names is written: its English word, or the id of a fact. Null where it is no key.</summary>
    public static string? KeyOf(RulePack pack, string written) =>
        ListingKey.OfListing.FirstOrDefault(key => key.Is(written))?.English ?? Named(pack.Facts, written)?.Name.Id;

    /// <summary>The roles of these names, or the name that is none.</summary>
    public static (ImmutableArray<Role>? Roles, string? Unknown, string? Suggestion) ReadRoles(RulePack pack, IEnumerable<string> names)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var name in names)
        {
            if (Named(pack.Roles, name) is not { } role)
            {
                return (null, name, Suggestion.Nearest(name, NamesOf(pack.Roles)));
            }

            roles.Add(role);
        }

        return (roles.ToImmutable(), null, null);
    }

    private static T? Named<T>(ImmutableArray<T> declarations, string name)
        where T : Declaration => declarations.FirstOrDefault(d => d.Name.Id == name || d.Name.Chinese == name || d.Formerly.Contains(name));

    /// <summary>What stands for a name that several packs declare: each with its pack before it.</summary>
    private static ImmutableArray<string> Qualified<T>(ImmutableArray<T> declarations, string name)
        where T : Declaration => [.. NamesOf(declarations).Distinct().Where(n => n.EndsWith("." + name, StringComparison.Ordinal))];

    private static IEnumerable<string> NamesOf<T>(ImmutableArray<T> declarations)
        where T : Declaration => declarations.SelectMany(d => new[] { d.Name.Id, d.Name.Chinese });

    private sealed class Reader(RulePack pack)
    {
        private static readonly ImmutableArray<(string English, string Chinese, EntryStatus Status)> Statuses =
            [("active", "有效", EntryStatus.Active), ("suspended", "暂停", EntryStatus.Suspended), ("removed", "移出", EntryStatus.Removed)];

        private ValueReader? _values;

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        private ValueReader Values => _values ??= new ValueReader(pack, Diagnostics);

        public Dossier? Read(InputNode input)
        {
            if (AsMap(input) is not { } map)
            {
                return null;
            }

            var isDossier = Find(map, ListingKey.Entries) is not null;
            var own = new Facts();
            ReadFacts(map, isDossier ? [FactScope.Subject, FactScope.Person] : [FactScope.Entry, FactScope.Subject, FactScope.Person], ListingKey.OfListing, own);
            var also = Find(map, ListingKey.Also);
            if (isDossier)
            {
                foreach (var misplaced in new[] { ListingKey.List, ListingKey.Ground, ListingKey.Status }.Select(k => PairOf(map, k)).OfType<InputPair>())
                {
                    Diagnostics.Add(ListingDiagnostics.WrongPlace(misplaced.Key.Location, misplaced.Key.Value, new("a key of one entry", "单个条目的键")));
                }
            }

            if (ReportTooMany(isDossier ? Find(map, ListingKey.Entries) : null, also))
            {
                return null;
            }

            var entries = isDossier ? ReadEntries(Find(map, ListingKey.Entries)!) : [ReadEntry(map, own, 1)];
            ReportSameIds(entries.OfType<Entry>());
            return new Dossier
            {
                Subject = Find(map, ListingKey.Subject) is { } subject ? Resolve(pack.SubjectKinds, subject, new("kind of subject", "主体类型")) : null,
                SubjectFacts = own.Of(FactScope.Subject),
                OwnPersonFacts = own.Of(FactScope.Person),
                Entries = [.. entries.OfType<Entry>()],
                OtherEntries = also is null ? [] : ReadAlso(also),
                ListsAreComplete = also is not null,
                Person = Find(map, ListingKey.Person) is { } person ? ReadPerson(person) : null,
            };
        }

        private IEnumerable<Entry?> ReadEntries(InputNode node)
        {
            if (node is not InputNode.Sequence { Items.IsEmpty: false } entries)
            {
                Diagnostics.Add(ListingDiagnostics.NotAListing(node.Location, new("a sequence of entries", "条目的列表"), isValue: false));
                return [];
            }

            return entries.Items.Select((item, i) =>
            {
                if (AsMap(item) is not { } map)
                {
                    return null;
                }

                var own = new Facts();
                ReadFacts(map, [FactScope.Entry], [ListingKey.Id, ListingKey.List, ListingKey.Ground, ListingKey.Status], own);
                return ReadEntry(map, own, i + 1);
            }).ToArray();
        }

        private bool ReportTooMany(params InputNode?[] rows)
        {
            var first = rows.OfType<InputNode.Sequence>().SelectMany(row => row.Items).Skip(MostEntries).FirstOrDefault();
            if (first is not null)
            {
                Diagnostics.Add(ListingDiagnostics.TooManyEntries(first.Location, MostEntries));
            }

            return first is not null;
        }

        private void ReportSameIds(IEnumerable<Entry> entries)
        {
            var seen = new HashSet<string>();
            foreach (var entry in entries.Where(e => !seen.Add(e.Id)))
            {
                Diagnostics.Add(ListingDiagnostics.SameId(entry.Location!, entry.Id));
            }
        }

        private Entry? ReadEntry(InputNode.Map map, Facts own, int number)
        {
            if (Find(map, ListingKey.List) is not { } named)
            {
                Diagnostics.Add(ListingDiagnostics.MissingKey(map.Location, ListingKey.List.English, ListingKey.List.Chinese));
                return null;
            }

            if (Resolve(pack.Lists, named, new("list", "名单")) is not { } list)
            {
                return null;
            }

            return new Entry
            {
                Id = Find(map, ListingKey.Id) is InputNode.Scalar id && id.Value.Length > 0 ? id.Value : FormattableString.Invariant($"E-{number}"),
                List = list,
                Grounds = ReadGrounds(map, list),
                Status = ReadStatus(map),
                Facts = own.Of(FactScope.Entry),
                Location = map.Location,
            };
        }

        private ImmutableArray<Ground>? ReadGrounds(InputNode.Map map, ListDefinition list)
        {
            if (Find(map, ListingKey.Ground) is not { } node || IsEmpty(node))
            {
                return null;
            }

            var grounds = ImmutableArray.CreateBuilder<Ground>();
            foreach (var name in node is InputNode.Sequence several ? several.Items : [node])
            {
                if (Resolve(list.Grounds, name, new($"ground of {list.Name.Id}", $"“{list.Name.Chinese}”的列入事由")) is { } ground)
                {
                    grounds.Add(ground);
                }
            }

            return grounds.ToImmutable();
        }

        private EntryStatus? ReadStatus(InputNode.Map map)
        {
            if (Find(map, ListingKey.Status) is not { } node || IsEmpty(node) || AsScalar(node) is not { } scalar)
            {
                return null;
            }

            foreach (var status in Statuses)
            {
                if (scalar.Value == status.English || scalar.Value == status.Chinese)
                {
                    return status.Status;
                }
            }

            Diagnostics.Add(ListingDiagnostics.ValueDoesNotFit(
                scalar.Location,
                ListingKey.Status.English,
                scalar.Value,
                new("active, suspended or removed", "有效、暂停或移出")));
            return null;
        }

        private ImmutableArray<Entry> ReadAlso(InputNode node)
        {
            var items = node switch
            {
                InputNode.Sequence sequence => sequence.Items,
                _ when IsEmpty(node) => [],
                _ => [node],
            };
            return
            [
                .. items.Select((item, i) =>
                {
                    if (item is InputNode.Map map)
                    {
                        var own = new Facts();
                        ReadFacts(map, [FactScope.Entry], [ListingKey.Id, ListingKey.List, ListingKey.Ground, ListingKey.Status], own);
                        var entry = ReadEntry(map, own, i + 1);
                        return entry is not null && Find(map, ListingKey.Id) is null ? entry with { Id = FormattableString.Invariant($"also-{i + 1}") } : entry;
                    }

                    return Resolve(pack.Lists, item, new("list", "名单")) is { } list
                        ? new Entry { Id = FormattableString.Invariant($"also-{i + 1}"), List = list, IsJustNamed = true, Location = item.Location }
                        : null;
                }).OfType<Entry>(),
            ];
        }

        private Person? ReadPerson(InputNode node)
        {
            if (AsMap(node) is not { } map)
            {
                return null;
            }

            var own = new Facts();
            ReadFacts(map, [FactScope.Person], [ListingKey.Roles], own);
            var roles = Find(map, ListingKey.Roles) switch
            {
                null => (ImmutableArray<Role>?)null,
                InputNode.Sequence several => [.. several.Items.Select(r => Resolve(pack.Roles, r, new("role", "身份"))).OfType<Role>()],
                var one => Resolve(pack.Roles, one, new("role", "身份")) is { } role ? [role] : [],
            };
            return new Person(roles, own.Of(FactScope.Person));
        }

        private void ReadFacts(InputNode.Map map, ImmutableArray<FactScope> scopes, ImmutableArray<ListingKey> keys, Facts into)
        {
            var seen = new Dictionary<object, string>();
            foreach (var pair in map.Pairs)
            {
                var text = pair.Key.Value;
                if (keys.FirstOrDefault(k => k.Is(text)) is { } key)
                {
                    ReportTwice(seen, key, pair);
                    continue;
                }

                if (Named(pack.Facts, text) is not { } fact)
                {
                    if (Qualified(pack.Facts, text) is { IsEmpty: false } several)
                    {
                        Diagnostics.Add(ListingDiagnostics.NameOfSeveralPacks(pair.Key.Location, text, several));
                        continue;
                    }

                    var names = NamesOf(pack.Facts).Concat(keys.SelectMany(k => new[] { k.English, k.Chinese }));
                    Diagnostics.Add(ListingDiagnostics.UnknownKey(pair.Key.Location, text, Suggestion.Nearest(text, names)));
                    continue;
                }

                if (!scopes.Contains(fact.Scope))
                {
                    Diagnostics.Add(ListingDiagnostics.WrongPlace(pair.Key.Location, text, BelongsTo(fact.Scope)));
                    continue;
                }

                ReportTwice(seen, fact, pair);
                if (!IsEmpty(pair.Value) && AsScalar(pair.Value) is { } scalar && Values.Read(fact, scalar, text) is { } values)
                {
                    into.Add(fact, values);
                }
            }
        }

        private void ReportTwice(Dictionary<object, string> seen, object meaning, InputPair pair)
        {
            if (seen.TryGetValue(meaning, out var earlier))
            {
                Diagnostics.Add(ListingDiagnostics.KeyTwice(pair.Key.Location, pair.Key.Value, earlier));
            }
            else
            {
                seen.Add(meaning, pair.Key.Value);
            }
        }

        private static Localized BelongsTo(FactScope scope) => scope switch
        {
            FactScope.Entry => new("a fact of one entry: write it with the entry", "单个条目的事实，请写入该条目"),
            FactScope.Subject => new("a fact of the subject: write it at the top", "主体的事实，请写在最外层"),
            _ => new("a fact of the person asked about: write it under person", "被查询人的事实，请写在“人员”之下"),
        };

        private T? Resolve<T>(ImmutableArray<T> declarations, InputNode node, Localized kind)
            where T : Declaration
        {
            if (AsScalar(node) is not { } scalar)
            {
                return null;
            }

            var found = Named(declarations, scalar.Value);
            if (found is null && Qualified(declarations, scalar.Value) is { IsEmpty: false } several)
            {
                Diagnostics.Add(ListingDiagnostics.NameOfSeveralPacks(scalar.Location, scalar.Value, several));
            }
            else if (found is null)
            {
                Diagnostics.Add(ListingDiagnostics.UnknownName(scalar.Location, scalar.Value, kind, Suggestion.Nearest(scalar.Value, NamesOf(declarations))));
            }

            return found;
        }

        private InputNode.Map? AsMap(InputNode node)
        {
            if (node is InputNode.Map map)
            {
                return map;
            }

            Diagnostics.Add(ListingDiagnostics.NotAListing(node.Location, new("a row of keys with values", "键和值"), isValue: false));
            return null;
        }

        private InputNode.Scalar? AsScalar(InputNode node)
        {
            if (node is InputNode.Scalar scalar)
            {
                return scalar;
            }

            Diagnostics.Add(ListingDiagnostics.NotAListing(node.Location, new("a single value", "单个值"), isValue: true));
            return null;
        }

        private static bool IsEmpty(InputNode node) => node is InputNode.Scalar { Value.Length: 0 };

        private static InputPair? PairOf(InputNode.Map map, ListingKey key) => map.Pairs.FirstOrDefault(p => key.Is(p.Key.Value));

        private static InputNode? Find(InputNode.Map map, ListingKey key) => PairOf(map, key)?.Value;
    }

    /// <summary>Values gathered while reading, by what they are facts of.</summary>
    private sealed class Facts
    {
        private readonly Dictionary<Fact, ImmutableArray<Value>> _values = [];

        public void Add(Fact fact, ImmutableArray<Value> values) => _values[fact] = values;

        public FactValues Of(FactScope scope) => new(_values.Where(v => v.Key.Scope == scope).ToImmutableDictionary(v => v.Key, v => v.Value));
    }
}
