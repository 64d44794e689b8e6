// Narrows the table of a list to what is asked for, and keeps what is asked for in the address.

const form = document.querySelector(".filter");
const table = document.querySelector(".task-table");
const none = document.querySelector(".filter__none");
const count = form.querySelector(".filter__count");

/** The words of a text that a reader would call the same: width, case and spaces aside. */
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

/** The columns whose names a list can be narrowed by. */
const COLUMNS = { unit: ["lead", "support", "responsible", "city_units", "units"], leader: ["leaders"] };

/** The names in some columns of a task's lines, each once. */
const names = (lines, columns) => {
  const links = columns.map((column) => `.task-table__cell--${column} a`).join();
  return [...new Set(lines.flatMap((line) => [...line.querySelectorAll(links)].map((link) => link.textContent)))];
};

/** A task: its lines in the table, its words, and the values it may be narrowed by; a row says whom it means where a name is misprinted. */
const tasks = [...table.querySelectorAll(".task-table__row")].map((row) => {
  const lines = [row];
  while (lines.at(-1).nextElementSibling?.classList.contains("task-table__further")) lines.push(lines.at(-1).nextElementSibling);
  const { leaders, quarters } = row.dataset;
  const values = { unit: names(lines, COLUMNS.unit), leader: leaders?.split("|") ?? names(lines, COLUMNS.leader), quarter: quarters?.split("|") ?? [] };
  return { lines, values, words: plain(lines.map((line) => line.textContent).join(" ")) };
});

/** Offer the names the table has, with the number of tasks of each. */
function offer(name) {
  const field = form.elements.namedItem(name);
  const counts = new Map();
  for (const value of tasks.flatMap((task) => task.values[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) field?.add(new Option(`${value}（${count}）`, value));
}

/** Take over what the address asks for; values the list does not have are dropped. */
function readAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
    if (field && field.value !== value) field.value = "";
  }
}

/** Write what is asked for into the address, so that it can be kept and shared. */
function writeAddress(asked) {
  const address = new URL(location.href);
  address.search = new URLSearchParams(asked).toString();
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** Whether a task is what is asked for. */
const fits = (task, asked) =>
  asked.every(([name, value]) => (name === "q" ? value.split(/\s+/u).every((word) => task.words.includes(plain(word))) : task.values[name].includes(value)));

/** Show the tasks asked for, and the headings that still have some. */
function narrow() {
  const asked = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== "");
  const shown = tasks.filter((task) => {
    const fit = fits(task, asked);
    for (const line of task.lines) line.hidden = !fit;
    return fit;
  });
  let parent;
  for (const body of table.querySelectorAll("tbody")) {
    if (body.classList.contains("task-table__parent")) {
      parent = body;
      parent.hidden = true;
    } else {
      body.hidden = !body.querySelector(".task-table__row:not([hidden])");
      if (parent && !body.hidden) parent.hidden = false;
    }
  }
  table.hidden = shown.length === 0;
  none.hidden = shown.length > 0;
  count.textContent = asked.length > 0 ? `符合条件的任务 ${shown.length} 项（共 ${tasks.length} 项）` : `共 ${tasks.length} 项任务`;
  writeAddress(asked);
}

Object.keys(COLUMNS).forEach(offer);
readAddress();
form.hidden = false;
form.addEventListener("input", (event) => {
  if (!event.isComposing) narrow(); // an input method is still choosing characters
});
form.addEventListener("compositionend", narrow);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  count.focus(); // a phone's keyboard makes way for what was found, and a screen reader hears it
  count.scrollIntoView();
});
form.addEventListener("reset", () => setTimeout(narrow));
narrow();
