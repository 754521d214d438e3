using System.Xml.Linq;
using CTCPL.Pipeline.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CTCPL.Pipeline.Worker.Accounts;

/// <summary>The key ring that protects cookies, kept in the database so that every node and every restart shares it.</summary>
internal sealed class DataProtectionKeys(DataProtectionKeyStore store, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow());
}
