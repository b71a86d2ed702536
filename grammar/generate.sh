#!/usr/bin/env bash
# Turns MemoLexer.g4 and MemoParser.g4 into C#. Needs Node; the build does not, since the result is checked in.
#   grammar/generate.sh           writes src/Memo.Compiler/Syntax/Generated/
#   grammar/generate.sh --check   changes nothing; fails when that folder is not what the grammar gives
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

generated=../src/Memo.Compiler/Syntax/Generated
grammars=(MemoLexer.g4 MemoParser.g4)

fail() { echo "generate.sh: $1" >&2; exit 1; }

case "${1-}" in
  '' | --check) ;;
  *) fail "usage: generate.sh [--check]" ;;
esac
for grammar in "${grammars[@]}"; do
  [ -f "$grammar" ] || fail "there is no grammar/$grammar"
done
[ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error || fail "npm ci failed"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# The tool reports faults in a grammar and still exits 0, so its words are read. A warning is a fault too.
# The parser's tokenVocab is the lexer's .tokens file, which is found through --lib and then dropped.
for grammar in "${grammars[@]}"; do
  said=$(node_modules/.bin/antlr-ng -Dlanguage=CSharp \
    --generate-visitor true --generate-listener false \
    --package Memo.Compiler.Syntax.Generated \
    --lib "$fresh" --output-directory "$fresh" "$grammar" 2>&1) || fail "antlr-ng failed on $grammar: $said"
  [ -z "$said" ] || echo "$said" >&2
  if grep -qE '(error|warning)\(' <<< "$said"; then
    fail "$grammar has faults; nothing was written"
  fi
  [ -s "$fresh/${grammar%.g4}.cs" ] || fail "nothing came out of $grammar"
done
rm -f "$fresh"/*.interp "$fresh"/*.tokens

if command -v sha256sum > /dev/null; then
  sha256sum --text "${grammars[@]}"
else
  shasum -a 256 "${grammars[@]}"
fi > "$fresh/grammar.sha256"

if [ "${1-}" = --check ]; then
  diff -r --brief "$fresh" "$generated" >&2 \
    || fail "the generated parser is not what the grammar gives: run grammar/generate.sh and commit the result"
  echo "The generated parser is what the grammar gives."
else
  mkdir -p "$generated"
  rm -f "$generated"/*
  cp "$fresh"/* "$generated"/
  echo "Wrote $(ls "$generated" | wc -l | tr -d ' ') files."
fi
