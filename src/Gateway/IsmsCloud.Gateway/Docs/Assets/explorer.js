// GraphiQL, asking with the session of whoever is signed in: the browser holds no token, so it asks the web UI, which asks with its own.
const place = document.getElementById("explorer");
const choice = document.getElementById("workspace");

const starter = `# Ctrl+Enter runs it, Ctrl+Space says what can stand here.
{
  viewer {
    id
    permissions
  }
}
`;

function say(text, link) {
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "status");
  paragraph.append(text);
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = link.href;
    anchor.textContent = link.text;
    paragraph.append(" ", anchor);
  }
  place.replaceChildren(paragraph);
}

const signIn = { href: `/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`, text: "Sign in" };

async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    for (let end; (end = text.search(/\r?\n\r?\n/)) >= 0;) {
      const event = text.slice(0, end);
      text = text.slice(end).replace(/^\r?\n\r?\n/, "");
      const data = /^data: ?(.*)$/m.exec(event);
      if (/^event: ?next$/m.test(event) && data) yield JSON.parse(data[1]);
      if (/^event: ?complete$/m.test(event)) return;
    }
  }
}

function fetcherFor(workspace) {
  return (request, options) => {
    const asked = options?.documentAST?.definitions.find(one => one.kind === "OperationDefinition" && (!request.operationName || one.name?.value === request.operationName));
    const stopped = new AbortController();
    const send = accept => fetch(`/explorer/${workspace}/graphql`, {
      method: "POST", headers: { "content-type": "application/json", accept }, body: JSON.stringify(request), signal: stopped.signal,
    });
    if (asked?.operation !== "subscription")
      return send("application/graphql-response+json, application/json").then(async response => {
        if (response.status === 401) return { errors: [{ message: "Your session has ended: sign in again and reload this page." }] };
        return response.json();
      });
    const stream = (async function* () { yield* events(await send("text/event-stream")); })();
    const end = stream.return.bind(stream);
    stream.return = value => { stopped.abort(); return end(value); };
    return stream;
  };
}

// Names for what the editors leave nameless, and a way in by keys where they scroll.
function name() {
  for (const [where, label] of [["graphiql-query-editor", "Operation"], ["graphiql-editor-tool", "Variables"], ["result-window", "Answer"]]) {
    for (const editor of document.querySelectorAll(`.${where} textarea`)) if (!editor.ariaLabel) editor.ariaLabel = label;
    for (const scroll of document.querySelectorAll(`.${where} .CodeMirror-scroll`)) if (scroll.tabIndex < 0) scroll.tabIndex = 0;
  }
}

const show = { root: null };
function open(workspace) {
  show.root?.unmount();
  show.root = ReactDOM.createRoot(place);
  const theme = document.documentElement.dataset.theme ?? null;
  show.root.render(React.createElement(GraphiQL, { fetcher: fetcherFor(workspace), defaultQuery: starter, isHeadersEditorEnabled: false, showPersistHeadersSettings: false, forcedTheme: theme ?? undefined }));
}

async function load(address) {
  const script = document.createElement("script");
  script.src = address;
  const loaded = new Promise((done, failed) => { script.onload = done; script.onerror = () => failed(new Error("A part of the explorer could not be loaded.")); });
  document.head.append(script);
  await loaded;
}

async function begin() {
  const answer = await fetch("/explorer/workspaces");
  if (answer.status === 401) return say("The explorer asks with your own session.", signIn);
  if (!answer.ok) return say("The web UI does not answer at the moment. Try again in a minute.");
  const workspaces = await answer.json();
  if (workspaces.length === 0) return say("You belong to no organisation yet, so there is nothing to ask for.");
  for (const one of workspaces) choice.append(new Option(one.actingFor ? `${one.name} (client)` : one.name, one.id));
  const wanted = new URLSearchParams(location.search).get("workspace");
  if (workspaces.some(one => one.id === wanted)) choice.value = wanted;
  document.getElementById("for").hidden = false;
  for (const script of place.dataset.scripts.split(" ")) await load(script);
  new MutationObserver(name).observe(place, { childList: true, subtree: true });
  open(choice.value);
  choice.addEventListener("change", () => { history.replaceState(null, "", `?workspace=${choice.value}`); open(choice.value); });
}

begin().catch(error => say(error.message));
