using System.Text;
using System.Text.Json;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;

namespace Memo.Hosting.Listings;

/// <summary>JSON text to keys and values with their places. Strict: no comments, no trailing commas.</summary>
internal sealed class JsonToInput
{
    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = InputLimits.Depth + 8 };

    private readonly JsonPlaces _places;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _values;

    private JsonToInput(JsonPlaces places) => _places = places;

    public static (InputNode? Input, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return (null, [ListingDiagnostics.Empty(new Location(source, default))]);
        }

        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var reader = new JsonToInput(new JsonPlaces(source, bytes));
        var input = reader.Document(bytes);
        return reader._diagnostics.Count == 0 ? (input, []) : (null, reader._diagnostics.ToImmutable());
    }

    private InputNode? Document(byte[] bytes)
    {
        var json = new Utf8JsonReader(bytes, Strict);
        try
        {
            json.Read();
            var root = Node(ref json, 1);
            return root is null || !json.Read() ? root : null;
        }
        catch (JsonException exception)
        {
            return Stop<InputNode>(ListingDiagnostics.MalformedJson(_places.Of(exception)));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return Stop<InputNode>(ListingDiagnostics.MalformedJson(_places.Of(json.TokenStartIndex, json.BytesConsumed)));
        }
    }

    /// <summary>The node at the reader; null once a mistake has been found.</summary>
    private InputNode? Node(ref Utf8JsonReader json, int depth)
    {
        var start = json.TokenStartIndex;
        if (++_values > InputLimits.Values)
        {
            return Stop<InputNode>(ListingDiagnostics.TooMany(_places.Of(start, start + 1)));
        }

        if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && depth > InputLimits.Depth)
        {
            return Stop<InputNode>(ListingDiagnostics.TooDeep(_places.Of(start, start + 1)));
        }

        return json.TokenType switch
        {
            JsonTokenType.StartArray => Sequence(ref json, start, depth),
            JsonTokenType.StartObject => Map(ref json, start, depth),
            _ => Value(ref json),
        };
    }

    private InputNode.Scalar Value(ref Utf8JsonReader json)
    {
        var text = json.TokenType switch
        {
            JsonTokenType.String or JsonTokenType.PropertyName => json.GetString() ?? "",
            JsonTokenType.Null => "",
            _ => Encoding.UTF8.GetString(json.ValueSpan),
        };
        var end = json.TokenStartIndex + json.ValueSpan.Length + (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0);
        return new InputNode.Scalar(_places.Of(json.TokenStartIndex, end), text);
    }

    private InputNode.Sequence? Sequence(ref Utf8JsonReader json, long start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<InputNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Node(ref json, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new InputNode.Sequence(_places.Of(start, json.BytesConsumed), items.ToImmutable());
    }

    private InputNode.Map? Map(ref Utf8JsonReader json, long start, int depth)
    {
        var pairs = ImmutableArray.CreateBuilder<InputPair>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var key = Value(ref json);
            json.Read();
            if (Node(ref json, depth + 1) is not { } value)
            {
                return null;
            }

            pairs.Add(new InputPair(key, value));
        }

        _diagnostics.AddRange(UniqueKeys.Check(pairs));
        return new InputNode.Map(_places.Of(start, json.BytesConsumed), pairs.ToImmutable());
    }

    private T? Stop<T>(Diagnostic diagnostic) where T : class
    {
        _diagnostics.Add(diagnostic);
        return null;
    }
}
