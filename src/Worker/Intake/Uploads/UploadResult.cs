using CTCPL.Pipeline.Storage.Uploads;

namespace CTCPL.Pipeline.Worker.Intake.Uploads;

/// <summary>What became of one file sent in.</summary>
/// <param name="Name">Its name, cleaned.</param>
internal abstract record UploadResult(string Name)
{
    /// <summary>Its bytes lie in the watched folder, on the disk, under a name of their own.</summary>
    /// <param name="Name">Its name, cleaned.</param>
    /// <param name="Id">Its receipt.</param>
    /// <param name="Sha256">Of its bytes.</param>
    /// <param name="Size">In bytes.</param>
    /// <param name="Known">The file that brought the same bytes before; <c>null</c> when they are new.</param>
    internal sealed record Received(string Name, long Id, string Sha256, long Size, KnownFile? Known) : UploadResult(Name);

    /// <summary>Nothing of it was kept.</summary>
    /// <param name="Name">Its name, cleaned.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Sentence">The same for its sender, in Vietnamese.</param>
    internal sealed record Refused(string Name, UploadRefusal Reason, string Sentence) : UploadResult(Name);
}
