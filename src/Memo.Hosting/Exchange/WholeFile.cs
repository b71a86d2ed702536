using System.Security.Cryptography;

namespace Memo.Hosting.Exchange;

/// <summary>A file and the summary that belongs to it. Both are written beside their places and put there when they are whole; else neither is.</summary>
internal sealed class WholeFile : IDisposable
{
    private const string Unfinished = ".part";

    private readonly string _path;
    private readonly SHA256 _hash = SHA256.Create();
    private readonly FileStream _file;
    private readonly CryptoStream _content;

    public WholeFile(string path)
    {
        _path = path;
        _file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        _content = new CryptoStream(_file, _hash, CryptoStreamMode.Write, leaveOpen: true);
    }

    /// <summary>Where it is written.</summary>
    public Stream Content => _content;

    /// <summary>Whether two names are of one file.</summary>
    public static bool AreSame(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);

    /// <summary>The hash of all that is in it; asked once, when all is written.</summary>
    public string Hash()
    {
        _content.FlushFinalBlock();
        return Convert.ToHexStringLower(_hash.Hash!);
    }

    public void PutInPlace(string summary)
    {
        _file.Dispose();
        File.WriteAllText(Screening.Screening.SummaryOf(_path) + Unfinished, summary);
        File.Move(Screening.Screening.SummaryOf(_path) + Unfinished, Screening.Screening.SummaryOf(_path), overwrite: true);
        File.Move(_path + Unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
        _hash.Dispose();
        File.Delete(_path + Unfinished);
        File.Delete(Screening.Screening.SummaryOf(_path) + Unfinished);
    }
}
