using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using YamlDotNet.Core.Events;

namespace Memo.Hosting.Listings;

/// <summary>YAML text to keys and values with their places. Only what a listing needs: no anchors, tags or second documents.</summary>
internal sealed class YamlToInput
{
    private readonly YamlEvents _events;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _values;

    private YamlToInput(SourceText source) => _events = new YamlEvents(source);

    public static (InputNode? Input, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var reader = new YamlToInput(source);
        var input = reader.Document();
        return reader._diagnostics.Count == 0 ? (input, []) : (null, reader._diagnostics.ToImmutable());
    }

    private InputNode? Document()
    {
        if (Next() is not StreamStart || Next() is not { } start)
        {
            return null;
        }

        if (start is not DocumentStart || Next() is not { } first)
        {
            return Stop<InputNode>(start is StreamEnd ? ListingDiagnostics.Empty(_events.Here) : null);
        }

        if (Node(first, 1) is not { } root || Next() is not DocumentEnd || Next() is not { } after)
        {
            return null;
        }

        return after is StreamEnd ? root : Stop<InputNode>(ListingDiagnostics.SeveralDocuments(_events.At(after)));
    }

    /// <summary>The node that an event begins; null once a mistake has been found.</summary>
    private InputNode? Node(ParsingEvent start, int depth)
    {
        if (Refuse(start, depth) is { } refused)
        {
            return Stop<InputNode>(refused);
        }

        return start switch
        {
            Scalar scalar => Value(scalar),
            SequenceStart => Sequence(start, depth),
            MappingStart => Map(start, depth),
            _ => Stop<InputNode>(ListingDiagnostics.MalformedYaml(_events.At(start))),
        };
    }

    private Diagnostic? Refuse(ParsingEvent start, int depth) => start switch
    {
        AnchorAlias => ListingDiagnostics.Alias(_events.At(start)),
        NodeEvent { Anchor.IsEmpty: false } => ListingDiagnostics.Alias(_events.At(start)),
        NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } => ListingDiagnostics.Tag(_events.At(start), tag.Value),
        _ when ++_values > InputLimits.Values => ListingDiagnostics.TooMany(_events.At(start)),
        SequenceStart or MappingStart when depth > InputLimits.Depth => ListingDiagnostics.TooDeep(_events.At(start)),
        _ => null,
    };

    private InputNode.Scalar Value(Scalar scalar)
    {
        var isNull = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL";
        return new InputNode.Scalar(_events.At(scalar), isNull ? "" : scalar.Value);
    }

    private InputNode.Sequence? Sequence(ParsingEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<InputNode>();
        while (Next() is { } next)
        {
            if (next is SequenceEnd)
            {
                return new InputNode.Sequence(_events.From(start, next, items.LastOrDefault()), items.ToImmutable());
            }

            if (Node(next, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return null;
    }

    private InputNode.Map? Map(ParsingEvent start, int depth)
    {
        var pairs = ImmutableArray.CreateBuilder<InputPair>();
        while (Next() is { } next)
        {
            if (next is MappingEnd)
            {
                _diagnostics.AddRange(UniqueKeys.Check(pairs));
                return new InputNode.Map(_events.From(start, next, pairs.LastOrDefault()?.Value), pairs.ToImmutable());
            }

            if (Node(next, depth + 1) is not { } key)
            {
                return null;
            }

            if (key is not InputNode.Scalar word)
            {
                return Stop<InputNode.Map>(ListingDiagnostics.KeyIsNoWord(key.Location));
            }

            if (Next() is not { } value || Node(value, depth + 1) is not { } node)
            {
                return null;
            }

            pairs.Add(new InputPair(word, node));
        }

        return null;
    }

    private ParsingEvent? Next() => _events.Next() ?? Stop<ParsingEvent>(ListingDiagnostics.MalformedYaml(_events.Here));

    private T? Stop<T>(Diagnostic? diagnostic) where T : class
    {
        if (diagnostic is not null)
        {
            _diagnostics.Add(diagnostic);
        }

        return null;
    }
}
