namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>A form of the discrepancy list. Its parts, joined in order, are the whole output.</summary>
internal abstract class CheckFormat
{
    private protected CheckFormat()
    {
    }

    /// <summary>The file's encoding begins with a byte order mark (only where a program needs one to tell UTF-8).</summary>
    public virtual bool HasByteOrderMark => false;

    /// <summary>Files come in the order given; otherwise as they finish.</summary>
    public virtual bool IsOrdered => true;

    public virtual string Start => "";

    public virtual string Separator => "";

    /// <summary>One file's part. Called from several threads at once.</summary>
    /// <param name="json">The contract's object.</param>
    /// <param name="sheet">What stands in it.</param>
    public abstract string Of(string json, CheckSheet sheet);

    public virtual string End(CheckCounts counts) => "";
}

/// <summary>One JSON array, an object per file.</summary>
internal sealed class CheckJsonArray : CheckFormat
{
    public override string Start => "[";

    public override string Separator => ",";

    public override string Of(string json, CheckSheet sheet) => "\n" + json;

    public override string End(CheckCounts counts) => "\n]\n";
}

/// <summary>An object per line, as the files finish.</summary>
internal sealed class CheckJsonLines : CheckFormat
{
    public override bool IsOrdered => false;

    public override string Of(string json, CheckSheet sheet) => json + "\n";
}
