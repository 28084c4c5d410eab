// What makes reading easier and isn't needed for it: buttons that copy, the place on the page.
for (const figure of document.querySelectorAll("figure.code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${figure.querySelector("figcaption").textContent}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(figure.querySelector("code").textContent.trimEnd());
    button.textContent = "Copied";
    button.setAttribute("aria-label", "Copied");
    setTimeout(() => { button.textContent = "Copy"; button.removeAttribute("aria-label"); }, 2000);
  });
  figure.querySelector("figcaption").append(button);
}

// Beside a wide page the menu stands open; on a narrow one it is opened by whoever wants it.
const menu = document.querySelector(".menu details");
const wide = matchMedia("(min-width: 801px)");
const fit = () => { if (menu) menu.open = wide.matches; };
wide.addEventListener("change", fit);
fit();
