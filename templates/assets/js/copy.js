// Copy buttons beside texts one may want to cite. Without this script the texts can be selected by hand.

/** The page's address where only that within the site was known; not before it is asked for, so that nothing moves while one reads. */
function complete() {
  for (const here of document.querySelectorAll("[data-here]")) here.textContent = location.origin + location.pathname;
}

addEventListener("beforeprint", complete);

for (const part of document.querySelectorAll("[data-copy]")) {
  const text = part.querySelector("[data-copy-text]");
  const button = part.querySelector("button");
  const status = part.querySelector("[role=status]");
  part.querySelector(".when-scripted").hidden = false;
  button.addEventListener("click", async () => {
    complete();
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = "已复制";
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = "已选中，请按复制键";
    }
  });
}
