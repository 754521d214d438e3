namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>What a node does of the service. Setting <c>Service:Roles</c>, option <c>--roles</c>. All nodes share one database.</summary>
[Flags]
internal enum NodeRoles
{
    /// <summary>Takes files out of the watched folder and writes the result sheets.</summary>
    Intake = 1,

    /// <summary>Assesses what was taken, and works at night.</summary>
    Jobs = 2,

    /// <summary>Serves the review pages.</summary>
    Web = 4,

    /// <summary>The default.</summary>
    All = Intake | Jobs | Web,
}

/// <summary>Roles as they are written: names parted by commas.</summary>
internal static class NodeRolesSetting
{
    /// <summary>Name of the setting.</summary>
    public const string Name = "Service:Roles";

    /// <summary>The roles of this node; all when nothing is set. Throws <see cref="OperatorException"/> for a name that is none.</summary>
    public static NodeRoles Read(IConfiguration configuration) => Parse(configuration[Name]);

    /// <summary>"intake, jobs": upper and lower case alike; all roles for nothing.</summary>
    public static NodeRoles Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return NodeRoles.All;
        NodeRoles roles = default;
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            roles |= name.ToUpperInvariant() switch
            {
                "INTAKE" => NodeRoles.Intake,
                "JOBS" => NodeRoles.Jobs,
                "WEB" => NodeRoles.Web,
                _ => throw new OperatorException(
                    $"Vai trò “{Exports.CheckText.Visible(name)}” không có: hãy ghi một hoặc nhiều trong intake, jobs, web, cách nhau bằng dấu phẩy (--roles intake,jobs,web)."),
            };
        }
        return roles;
    }
}
