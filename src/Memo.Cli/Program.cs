using Memo.Cli;

return MemoCommand.Run(args, Terminal.OfProcess());
