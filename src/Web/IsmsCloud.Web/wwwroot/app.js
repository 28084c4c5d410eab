export const showModal = dialog => { if (dialog?.isConnected && !dialog.open) dialog.showModal(); };

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
