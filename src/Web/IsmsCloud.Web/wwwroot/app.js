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
