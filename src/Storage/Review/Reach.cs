namespace CTCPL.Pipeline.Storage.Review;

/// <summary>What an account or a program may see: everything, or reports of its units and what it sent in itself.</summary>
/// <param name="Everything">Whether nothing is kept from it.</param>
/// <param name="Units">Folded names as in <c>submission.unit_key</c>.</param>
/// <param name="SentBy">Its name in <c>upload.sent_by</c>.</param>
public sealed record Reach(bool Everything, IReadOnlyList<string> Units, string SentBy)
{
    /// <summary>Nothing is kept from it: the program itself, its tests.</summary>
    public static Reach All { get; } = new(Everything: true, [], "");

    /// <summary>True for a submission <c>s</c> that it may see; with the parameters of <see cref="Parameters"/>.</summary>
    internal const string Sees = """
        (@everything
          or s.unit_key = any (@scopeUnits)
          or exists (select from upload sent where sent.sha256 = s.sha256 and sent.sent_by = @sentBy))
        """;

    /// <summary>The parameters of <see cref="Sees"/>, to which a query adds its own.</summary>
    internal Dapper.DynamicParameters Parameters(object own)
    {
        var parameters = new Dapper.DynamicParameters(own);
        parameters.Add("everything", Everything);
        parameters.Add("scopeUnits", Units.ToArray());
        parameters.Add("sentBy", SentBy);
        return parameters;
    }
}
