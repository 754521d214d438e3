using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.BadReaders;

/// <summary>A process that reads through a pool, to be killed.</summary>
internal static class Master
{
    public static async Task<int> RunAsync(string manner, string word)
    {
        await using var pool = new ReaderPool(
            ReaderStart.Of(typeof(Master).Assembly.Location, [manner, word]), new ReadingOptions(), Console.Error.WriteLine);
        await pool.ReadAsync("%PDF-1.7 misbehave"u8.ToArray(), RecognisedPages.None, CancellationToken.None);
        return 0;
    }
}
