// Narrows the list of streets, towns and parks to the name typed.

const form = document.querySelector(".near-form");
const field = form.querySelector("input");
const count = form.querySelector(".near-form__count");
const none = document.querySelector(".near-none");
const sections = [...document.querySelectorAll(".near-section")];

/** Show the places whose name has what is typed, and the sections that still have some. */
function narrow() {
  const wanted = field.value.normalize("NFKC").replace(/\s+/gu, "").replace(/街道(办事处)?$/u, "街");
  let shown = 0;
  for (const section of sections) {
    let here = 0;
    for (const item of section.querySelectorAll(".near-list__item")) {
      item.hidden = !item.dataset.name.includes(wanted);
      if (!item.hidden) here += 1;
    }
    section.hidden = here === 0;
    shown += here;
  }
  none.hidden = shown > 0;
  count.textContent = wanted === "" ? "" : `找到 ${shown} 个`;
}

field.addEventListener("input", (event) => {
  if (!event.isComposing) narrow();
});
field.addEventListener("compositionend", narrow);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  narrow();
  const left = document.querySelectorAll(".near-section:not([hidden]) .near-list__item:not([hidden]) a");
  if (left.length === 1) left[0].click();
});
form.hidden = false;
narrow();
