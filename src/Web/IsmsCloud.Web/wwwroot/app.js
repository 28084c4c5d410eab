// A dialog that leaves the page gives the focus back to where it was.
export const showModal = dialog => {
  if (!dialog?.isConnected || dialog.open) return;
  const before = document.activeElement;
  dialog.showModal();
  new MutationObserver((_, watch) => {
    if (dialog.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) before?.focus();
  }).observe(document.body, { childList: true, subtree: true });
};

export const reveal = id => document.getElementById(id)?.scrollIntoView({ block: "nearest" });

/* A form gives the focus to its first field that still wants to be filled. */
export const focusOn = id => {
  const element = document.getElementById(id);
  (element instanceof HTMLFormElement ? [...element.querySelectorAll("textarea")].find(field => field.value === "") ?? element.querySelector("input, textarea, select") : element)?.focus();
};

/* Keys that rows answer to don't scroll the page; in a field of theirs they stay what they are. */
const held = new Set(["ArrowUp", "ArrowDown", "Home", "End", " "]);

export const holdKeys = element => element?.addEventListener("keydown", event => {
  if (held.has(event.key) && event.target instanceof HTMLTableRowElement) event.preventDefault();
});

/* A page that still fetches what it shows has no heading yet; whoever has gone elsewhere meanwhile is left there. */
let waiting;

export const focusHeading = () => {
  const arrive = () => {
    const heading = document.querySelector("main h1");
    if (!heading) return false;
    waiting?.disconnect();
    heading.tabIndex = -1;
    heading.focus();
    return true;
  };
  waiting?.disconnect();
  if (arrive()) return;
  waiting = new MutationObserver((_, watch) => {
    if (document.activeElement !== document.body) watch.disconnect();
    else arrive();
  });
  waiting.observe(document.querySelector("main"), { childList: true, subtree: true });
};

export const open = address => { window.open(address, "_blank", "noopener"); };

export const print = () => window.print();

export const copy = text => navigator.clipboard.writeText(text);

export const theme = value => {
  document.documentElement.dataset.theme = value;
  document.cookie = `theme=${value};path=/;max-age=31536000;samesite=lax`;
};

let target;

export const keys = dotnet => {
  if (!target) {
    document.addEventListener("keydown", event => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        target?.invokeMethodAsync("Summon").catch(() => { });
      }
    });
  }
  target = dotnet;
};

export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/* Kinds of file that browsers do not know, or call otherwise than the service does. */
const types = { md: "text/markdown", csv: "text/csv", txt: "text/plain", json: "application/json", eml: "message/rfc822", zip: "application/zip" };

const typeOf = file => types[file.name.split(".").pop().toLowerCase()] ?? (file.type || "application/octet-stream");

const uploads = new Map();

export const upload = async (input, dotnet) => {
  const file = input.files[0];
  if (!file) return;
  const address = await dotnet.invokeMethodAsync("Chosen", file.name, file.size);
  input.value = "";
  if (!address) return;
  const request = new XMLHttpRequest();
  let told = 0;
  const done = (status, answer) => { uploads.delete(input); dotnet.invokeMethodAsync("Done", status, answer).catch(() => { }); };
  request.upload.onprogress = event => {
    const percent = Math.floor(100 * event.loaded / event.total);
    if (percent > told) dotnet.invokeMethodAsync("Progress", told = percent).catch(() => { });
  };
  request.onload = () => done(request.status, request.responseText);
  request.onerror = () => done(0, "");
  request.onabort = () => done(-1, "");
  uploads.set(input, request);
  request.open("POST", address);
  request.setRequestHeader("Content-Type", typeOf(file));
  request.send(file);
};

export const stopUpload = input => uploads.get(input)?.abort();
