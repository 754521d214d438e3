using CTCPL.Pipeline.Worker.Commands;
using CTCPL.Pipeline.Worker.Reading.Readers;

return args is [ReaderLoop.Command] ? ReaderLoop.Run() : await CommandLine.RunAsync(args, Terminal.OfProcess());
