namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>One way of spoiling a good file.</summary>
/// <param name="Name">Short and stable: it stands in tables and in the names of kept files.</param>
/// <param name="Apply">From a random source, a good file and another good file to the spoilt one.</param>
internal sealed record Mutation(string Name, Func<Random, byte[], byte[], byte[]> Apply);
