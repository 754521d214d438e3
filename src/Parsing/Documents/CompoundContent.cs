using System.Buffers.Binary;
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
        if (Entry(bytes, "WordDocument") is int word)
            return IsEncrypted(bytes, word) ? MediaType.EncryptedOffice : MediaType.LegacyWord;
        if (HasStream(bytes, "PowerPoint Document"))
            return MediaType.PowerPoint;
        if (HasStream(bytes, "__properties_version1.0")) // [MS-OXMSG] 2.4: a message of Outlook
            return MediaType.Email;
        return HasStream(bytes, "Workbook") ? MediaType.LegacyExcel : MediaType.CompoundFile;
    }

    /// <summary>The flag fEncrypted of the file information block ([MS-DOC] 2.5.2: bit 8 of the word at 10), with which a
    /// document stream begins; a stream kept in the small sectors is too short to be a document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="entry">Zero-based offset of the stream's directory entry.</param>
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes, int entry)
    {
        const int FirstSectorAt = 116, LengthAt = 120, SectorShiftAt = 30, LeastLength = 4096, FlagsAt = 10, Encrypted = 0x0100;
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[SectorShiftAt..]);
        if (entry + EntryLength > bytes.Length || shift is not (9 or 12)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(entry + LengthAt)..]) < LeastLength)
        {
            return false;
        }
        long start = (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(entry + FirstSectorAt)..]) + 1L) << shift; // behind the header, which fills one sector
        return start + FlagsAt + 2 <= bytes.Length
            && (BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)(start + FlagsAt)..]) & Encrypted) != 0;
    }

    private static bool HasStream(ReadOnlySpan<byte> bytes, string name) => Entry(bytes, name) is not null;

    /// <summary>Zero-based offset of the directory entry of this name; <c>null</c> when there is none.</summary>
    private static int? Entry(ReadOnlySpan<byte> bytes, string name)
    {
        byte[] wanted = Encoding.Unicode.GetBytes(name + "\0");
        for (int from = 0; from < bytes.Length;)
        {
            int found = bytes[from..].IndexOf(wanted);
            if (found < 0)
                return null;
            if ((from + found) % EntryLength == 0)
                return from + found;
            from += found + 2;
        }
        return null;
    }
}
