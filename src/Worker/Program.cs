using CTCPL.Pipeline.Worker.Commands;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
