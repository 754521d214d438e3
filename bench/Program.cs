using CTCPL.Pipeline.Bench;
using CTCPL.Pipeline.Bench.Pool;

// ./ctcpl bench NAME [OPTION…]
return args switch
{
    ["pool", .. string[] options] => await PoolComparison.RunAsync(Options.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        ./ctcpl bench pool [--files N] [--jobs N] [--rounds N] [--json]
            reads and judges N Word files in reader processes and in this process, side by side
        """);
    return 2;
}
