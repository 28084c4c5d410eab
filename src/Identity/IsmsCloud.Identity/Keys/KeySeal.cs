using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Identity.Keys;

/// <summary>
/// Encrypts the data-protection keys, and with them all that they protect, under a secret that is configured and not in the
/// database: whoever has a copy of the database alone has nothing that opens an account.
/// </summary>
internal sealed class KeySeal(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    private const int TagBytes = 16;
    private const int NonceBytes = 12;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(services.GetRequiredService<IOptions<KeyOptions>>().Value.Secret), 32, info: "IsmsCloud.Identity.KeySeal"u8.ToArray());

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(NonceBytes), new byte[TagBytes], new byte[plain.Length]);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(KeySeal));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var text = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[text.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(text[..NonceBytes], text[(NonceBytes + TagBytes)..], text[NonceBytes..(NonceBytes + TagBytes)], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
