using System.Text;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>Tells what an OLE compound file holds by the names of its streams ([MS-CFB] 2.6).</summary>
internal static class CompoundContent
{
    /// <summary>Directory entries are 128 bytes long and start with the name in UTF-16.</summary>
    private const int EntryLength = 128;

    public static string Type(ReadOnlySpan<byte> bytes)
    {
        // An encrypted .docx is a compound file around an "EncryptedPackage" stream ([MS-OFFCRYPTO] 2.3.4.4).
        if (HasStream(bytes, "EncryptedPackage"))
            return MediaType.EncryptedOffice;
        if (HasStream(bytes, "WordDocument"))
            return MediaType.LegacyWord;
        return HasStream(bytes, "Workbook") ? MediaType.LegacyExcel : MediaType.CompoundFile;
    }

    private static bool HasStream(ReadOnlySpan<byte> bytes, string name)
    {
        byte[] wanted = Encoding.Unicode.GetBytes(name + "\0");
        for (int from = 0; from < bytes.Length;)
        {
            int found = bytes[from..].IndexOf(wanted);
            if (found < 0)
                return false;
            if ((from + found) % EntryLength == 0)
                return true;
            from += found + 2;
        }
        return false;
    }
}
