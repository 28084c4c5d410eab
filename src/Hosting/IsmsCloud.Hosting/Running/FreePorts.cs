using System.Net;
using System.Net.Sockets;

namespace IsmsCloud.Hosting.Running;

static class FreePorts
{
    static readonly HashSet<int> Given = [];

    /// <summary>A loopback port that nobody listens on and that was not given away before by this process.</summary>
    internal static int Next()
    {
        lock (Given)
        {
            int port;
            do
                port = Pick();
            while (!Given.Add(port));
            return port;
        }
    }

    internal static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int Pick()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
