using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax.Generated;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>A file's text to its syntax tree. Any text gives a tree; what cannot be read is reported once, where it goes wrong.</summary>
public static class SyntaxReader
{
    /// <summary>How deep brackets and <c>not</c> may nest.</summary>
    public const int DeepestNesting = 64;

    public static SyntaxTree Read(SourceText source) => new Reader(source).Read();

    private sealed class Reader(SourceText source)
    {
        private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly MemoParser _parser = NewParser();
        private readonly Dictionary<string, (string Text, Keyword Keyword)?> _nearestClause = [];

        public SyntaxTree Read()
        {
            var tokens = TextToTokens.Lex(source.Text);
            ReportNormalForm();
            var blocks = ImmutableArray.CreateBuilder<BlockSyntax>();
            BlockSyntax? block = null;
            var isOutside = false;
            var clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
            foreach (var line in TokensToLines.Cut(tokens))
            {
                if (ReadHeader(line) is { } header)
                {
                    Close();
                    block = header;
                    isOutside = false;
                }
                else if (block is null)
                {
                    _diagnostics.Add(SyntaxDiagnostics.ClauseOutsideDeclaration(At(line), line[0].Syntax.Text));
                    block = new BlockSyntax(Keyword.None, line[0].Syntax, null, null, [], SpanOf(line)) { HasMalformedHeader = true };
                    isOutside = true;
                }
                else
                {
                    clauses.Add(ReadClause(line, isOutside));
                }
            }

            Close();
            return new SyntaxTree(source, blocks.ToImmutable(), [.. tokens.Select(t => t.Syntax)], _diagnostics.ToImmutable());

            void Close()
            {
                if (block is not null)
                {
                    blocks.Add(block with { Clauses = clauses.ToImmutable() });
                    clauses.Clear();
                }
            }
        }

        private BlockSyntax? ReadHeader(ImmutableArray<LexedToken> line)
        {
            var first = line[0].Syntax;
            if (first.Keyword.BeginsBlock())
            {
                var header = Parse(line, p => p.header(), first.Keyword);
                return header is null
                    ? new BlockSyntax(first.Keyword, first, null, null, [], SpanOf(line)) { HasMalformedHeader = true }
                    : ParseTreeToSyntax.Header(header, new TokenMap(line));
            }

            if (RunTogetherHeader(line) is { } separated)
            {
                _diagnostics.Add(SyntaxDiagnostics.NamesRunTogether(Location(first.Span), first.Text, separated.Text));
                return new BlockSyntax(separated.Keyword, first, null, null, [], SpanOf(line)) { HasMalformedHeader = true };
            }

            if (!LooksLikeHeader(line))
            {
                return null;
            }

            _diagnostics.Add(SyntaxDiagnostics.UnknownDeclaration(Location(first.Span), first.Text, SyntaxDiagnostics.Nearest(first.Text, k => k.BeginsBlock())));
            return new BlockSyntax(Keyword.None, first, null, null, [], SpanOf(line)) { HasMalformedHeader = true };
        }

        /// <summary><c>sancton no_flights = 限制乘机</c>: three or four words with an equals sign where a declaration has it.</summary>
        private static bool LooksLikeHeader(ImmutableArray<LexedToken> line) =>
            line.Length is 3 or 4
            && line[0].Syntax.Kind == TokenKind.Name
            && line[1].Syntax.Kind is TokenKind.Name or TokenKind.QuotedName
            && line[2].Syntax.Kind == TokenKind.Equals;

        /// <summary><c>惩戒限制新增航线 = no_new_routes</c>: the block keyword and the name are one word.</summary>
        private static (string Text, Keyword Keyword)? RunTogetherHeader(ImmutableArray<LexedToken> line)
        {
            if (line.Length < 2 || line[0].Syntax.Kind != TokenKind.Name || line[1].Syntax.Kind != TokenKind.Equals)
            {
                return null;
            }

            var word = line[0].Syntax.Text;
            var (text, keyword) = KeywordText.All
                .Where(k => k.Keyword.BeginsBlock())
                .SelectMany(k => k.Chinese.Select(c => (Text: c, k.Keyword)))
                .OrderByDescending(k => k.Text.Length)
                .FirstOrDefault(k => word.StartsWith(k.Text, StringComparison.Ordinal));
            return text is null ? null : (text + " " + word.Substring(text.Length), keyword);
        }

        private ClauseSyntax ReadClause(ImmutableArray<LexedToken> line, bool isOutside)
        {
            var first = line[0].Syntax;
            if (!first.Keyword.BeginsClause())
            {
                if (!_nearestClause.TryGetValue(first.Text, out var suggestion))
                {
                    suggestion = SyntaxDiagnostics.Nearest(first.Text, k => k.BeginsClause());
                    _nearestClause.Add(first.Text, suggestion);
                }

                if (!isOutside)
                {
                    _diagnostics.Add(SyntaxDiagnostics.UnknownClause(Location(first.Span), first.Text, suggestion));
                }

                return new UnknownClauseSyntax(suggestion?.Keyword) { Keyword = Keyword.None, KeywordToken = first, Span = SpanOf(line) };
            }

            var isEnglishTitle = first.Keyword == Keyword.Title && line.Length > 1 && line[1].Syntax.Keyword == Keyword.En;
            var keyword = isEnglishTitle ? Keyword.TitleEn : first.Keyword;
            var clause = Parse(line, p => p.clause(), keyword);
            return clause is null
                ? new MalformedClauseSyntax { Keyword = keyword, KeywordToken = first, Span = SpanOf(line) }
                : ParseTreeToSyntax.Clause(clause, new TokenMap(line), SpanOf(line));
        }

        private T? Parse<T>(ImmutableArray<LexedToken> line, Func<MemoParser, T> rule, Keyword keyword)
            where T : class
        {
            if (ReportBadTokens(line) || ReportDeepNesting(line))
            {
                return null;
            }

            try
            {
                _parser.TokenStream = new CommonTokenStream(new ListTokenSource([.. line.Select(t => t.Antlr)]));
                return rule(_parser);
            }
            catch (ParseCanceledException canceled) when (canceled.InnerException is RecognitionException mistake)
            {
                _diagnostics.Add(MistakeToDiagnostic.Describe(mistake, _parser, line, source, keyword));
                return null;
            }
        }

        /// <summary>The first token of a line that is none; what follows it can hardly be told.</summary>
        private bool ReportBadTokens(ImmutableArray<LexedToken> line)
        {
            if (line.FirstOrDefault(t => t.Syntax.Kind is TokenKind.Unclosed or TokenKind.Unexpected)?.Syntax is not { } token)
            {
                return false;
            }

            _diagnostics.Add(token switch
            {
                { Kind: TokenKind.Unclosed } => SyntaxDiagnostics.Unclosed(Location(token.Span), token.Text),
                _ when InvisibleCharacters.IsInvisible(token.Text[0]) => SyntaxDiagnostics.InvisibleCharacter(Location(token.Span), token.Text[0]),
                _ => SyntaxDiagnostics.UnexpectedCharacter(Location(token.Span), token.Text),
            });
            return true;
        }

        private bool ReportDeepNesting(ImmutableArray<LexedToken> line)
        {
            var pending = new Stack<int>();
            var nots = 0;
            var depth = 0;
            foreach (var token in line.Select(t => t.Syntax))
            {
                switch (token)
                {
                    case { Kind: TokenKind.Open }:
                        pending.Push(nots);
                        depth += nots + 1;
                        nots = 0;
                        break;
                    case { Kind: TokenKind.Close } when pending.Count > 0:
                        nots = 0;
                        depth -= pending.Pop() + 1;
                        break;
                    case { Keyword: Keyword.Not }:
                        nots++;
                        break;
                    default:
                        nots = 0;
                        break;
                }

                if (depth + nots > DeepestNesting)
                {
                    _diagnostics.Add(SyntaxDiagnostics.NestedTooDeep(Location(token.Span), DeepestNesting));
                    return true;
                }
            }

            return false;
        }

        private void ReportNormalForm()
        {
            if (NormalForm.FirstFault(source.Text) is not { } fault)
            {
                return;
            }

            var start = fault;
            while (start > 0 && !IsBlank(source.Text[start - 1]))
            {
                start--;
            }

            var end = fault;
            while (end < source.Text.Length && !IsBlank(source.Text[end]))
            {
                end++;
            }

            _diagnostics.Add(SyntaxDiagnostics.NotNormalised(Location(TextSpan.Between(start, end)), source.Text.Substring(start, end - start)));

            static bool IsBlank(char c) => c is '\n' or '\r' or ' ';
        }

        private Location Location(TextSpan span) => new(source, span);

        private Location At(ImmutableArray<LexedToken> line) => Location(SpanOf(line));

        private static TextSpan SpanOf(ImmutableArray<LexedToken> line) => TextSpan.Between(line[0].Syntax.Span.Start, line[^1].Syntax.Span.End);

        private static MemoParser NewParser()
        {
            var parser = new MemoParser(new CommonTokenStream(new ListTokenSource([]))) { ErrorHandler = new BailErrorStrategy() };
            parser.RemoveErrorListeners();
            parser.Interpreter.PredictionMode = PredictionMode.LL;
            return parser;
        }
    }
}
