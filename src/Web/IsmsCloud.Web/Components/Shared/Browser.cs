using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsmsCloud.Web.Components.Shared;

/// <summary>The few things that only the browser can do; see wwwroot/app.js.</summary>
public sealed class Browser(IJSRuntime js) : IAsyncDisposable
{
    Task<IJSObjectReference>? module;

    public async ValueTask ShowModal(ElementReference dialog) => await (await Module()).InvokeVoidAsync("showModal", dialog);

    public async ValueTask Reveal(string id) => await (await Module()).InvokeVoidAsync("reveal", id);

    public async ValueTask Focus(string id) => await (await Module()).InvokeVoidAsync("focusOn", id);

    /// <summary>Keeps the browser from scrolling by keys that rows within the element answer to.</summary>
    public async ValueTask HoldKeys(ElementReference element) => await (await Module()).InvokeVoidAsync("holdKeys", element);

    /// <summary>Moves the focus to the page's heading, once it has one.</summary>
    public async ValueTask FocusHeading() => await (await Module()).InvokeVoidAsync("focusHeading");

    public async ValueTask Keys<T>(DotNetObjectReference<T> target) where T : class => await (await Module()).InvokeVoidAsync("keys", target);

    public async ValueTask Theme(string theme) => await (await Module()).InvokeVoidAsync("theme", theme);

    public async ValueTask Open(string address) => await (await Module()).InvokeVoidAsync("open", address);

    public async ValueTask Print() => await (await Module()).InvokeVoidAsync("print");

    public async ValueTask Copy(string text) => await (await Module()).InvokeVoidAsync("copy", text);

    /// <summary>Sends the file that was chosen in an input; <paramref name="target"/> is asked where to, and told how it goes.</summary>
    public async ValueTask Upload<T>(ElementReference input, DotNetObjectReference<T> target) where T : class =>
        await (await Module()).InvokeVoidAsync("upload", input, target);

    public async ValueTask StopUpload(ElementReference input) => await Quietly("stopUpload", input);

    public async ValueTask<string?> TimeZone() => await (await Module()).InvokeAsync<string?>("timeZone");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await (await module).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }

    async ValueTask Quietly(string function, ElementReference element)
    {
        try
        {
            await (await Module()).InvokeVoidAsync(function, element);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what it was doing with it.
        }
    }

    Task<IJSObjectReference> Module() => module ??= js.InvokeAsync<IJSObjectReference>("import", "/app.js").AsTask();
}
