using CTCPL.Pipeline.BadReaders;

// BadReaders MANNER [WORD]: a reader that reads like the real one, until it is given a file that says "misbehave".
// The word only marks the process, so that a test can tell it from others.
// BadReaders master MANNER WORD: a process that asks such a reader to misbehave, and waits for it.
return args switch
{
    ["master", var manner, var word] => await Master.RunAsync(manner, word),
    [var manner, ..] => Manners.Serve(manner),
    _ => 2,
};
