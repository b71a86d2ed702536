global using System.Collections.Immutable;
global using Memo.Runtime;
