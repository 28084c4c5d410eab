namespace IsmsCloud.Hosting.Resources;

enum ResourceState
{
    Waiting,
    Starting,
    Running,
    Restarting,
    Stopped,
    Failed,
}
