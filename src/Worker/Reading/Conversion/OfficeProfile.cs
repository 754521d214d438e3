namespace CTCPL.Pipeline.Worker.Reading.Conversion;

/// <summary>LibreOffice's settings for one conversion: nothing runs, nothing is fetched, nothing asks.</summary>
internal static class OfficeProfile
{
    /// <summary>Writes them where LibreOffice looks for them in a profile folder.</summary>
    /// <param name="folder">Absolute path of the profile; made when it is not there.</param>
    public static void Write(string folder)
    {
        string user = Path.Join(folder, "user");
        Directory.CreateDirectory(user);
        File.WriteAllText(Path.Join(user, "registrymodifications.xcu"), Settings);
    }

    /// <summary>
    /// Level 3 is "very high": only macros from trusted places run, and there are none; macros are switched off besides.
    /// Links of documents are never updated, links to anywhere but trusted places are blocked, and what still connects is
    /// sent to a port where nobody listens.
    /// </summary>
    private static string Settings { get; } = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        {Item("Common/Security/Scripting", "MacroSecurityLevel", "3")}
        {Item("Common/Security/Scripting", "DisableMacrosExecution", "true")}
        {Item("Common/Security/Scripting", "DisablePythonRuntime", "true")}
        {Item("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
        {Item("Common/Security/Scripting", "DisableActiveContent", "true")}
        {Item("Common/Misc", "FirstRun", "false")}
        {Item("Common/Load", "UserDefinedSettings", "false")}
        {Item("Writer/Content/Update", "Link", "0")}
        {Item("Writer/Content/Update", "Field", "false")}
        {Item("Java/VirtualMachine", "Enable", "false")}
        {Item("Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", "false")}
        {Proxy("ooInetProxyType", "1")}
        {Proxy("ooInetHTTPProxyName", "127.0.0.1")}
        {Proxy("ooInetHTTPProxyPort", "9")}
        {Proxy("ooInetHTTPSProxyName", "127.0.0.1")}
        {Proxy("ooInetHTTPSProxyPort", "9")}
        {Proxy("ooInetNoProxy", "")}
        </oor:items>
        """;

    private static string Item(string path, string name, string value) => Line("/org.openoffice.Office." + path, name, value);

    private static string Proxy(string name, string value) => Line("/org.openoffice.Inet/Settings", name, value);

    private static string Line(string path, string name, string value) =>
        $"""<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>""";
}
