using System.Net;

namespace CTCPL.Pipeline.Worker.Tests.Uploads;

/// <summary>A file that never ends.</summary>
internal sealed class EndlessContent : HttpContent
{
    public EndlessContent() =>
        Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"tep\"; filename=\"endless.docx\"");

    /// <summary>Bytes given to the network so far.</summary>
    public long Sent { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        byte[] chunk = new byte[64 << 10];
        while (true)
        {
            await stream.WriteAsync(chunk, TestContext.Current.CancellationToken);
            Sent += chunk.Length;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>A file that stalls half way until it is told to go on.</summary>
internal sealed class StalledContent : HttpContent
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StalledContent() =>
        Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"tep\"; filename=\"half.docx\"");

    public void GoOn() => _goOn.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        byte[] half = new byte[1 << 20];
        half[0] = (byte)'P';
        await stream.WriteAsync(half, TestContext.Current.CancellationToken);
        await stream.FlushAsync(TestContext.Current.CancellationToken);
        await _goOn.Task;
        for (int i = 0; i < 100; i++) // until the network tells that nobody is there any more
            await stream.WriteAsync(half, TestContext.Current.CancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
