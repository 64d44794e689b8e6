// The search page: what is typed, what the address says, and what is shown are kept the same.

import { choicesIn, narrowed, offer } from "./search-facets.js";
import { fallback } from "./search-fallback.js";
import { called, find, startAgain, synonyms, table } from "./search-index.js";
import { direct, items, links } from "./search-results.js";
import { queryParts, spans } from "./search-text.js";

const WAIT = 150; // milliseconds after the last key
const STEP = 20; // results a screen shows before 显示更多

const form = document.getElementById("search-form");
const field = form.elements.namedItem("q");
const count = document.getElementById("result-count");
const note = document.getElementById("search-note");
const list = document.getElementById("results");
const more = document.getElementById("search-more");
const problem = document.getElementById("search-problem");
const none = document.getElementById("search-none");
const shortcut = document.getElementById("search-direct");
const also = document.getElementById("search-also");

let newest = 0; // the number of the newest question; answers to older ones are dropped
let timer;
let all = false;
let shown = { rows: [], mark: () => [] };

/** Take over what the address asks for. */
function readAddress() {
  const address = new URLSearchParams(location.search);
  field.value = address.get("q") ?? "";
  all = address.get("all") === "1";
  for (const select of form.querySelectorAll("select")) {
    const value = address.get(select.name) ?? "";
    if (value !== "") select.replaceChildren(new Option("全部", ""), new Option(value, value, true, true));
    else select.value = "";
  }
}

/** Write what is asked for into the address, so that it can be kept and shared. */
function writeAddress(query, choices) {
  const address = new URL(location.href);
  address.search = new URLSearchParams([...(query === "" ? [] : [["q", query]]), ...choices, ...(all ? [["all", "1"]] : [])]).toString();
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** Take back the number of the answer before: it is not the number of this question. */
function forget() {
  count.removeAttribute("data-count");
  count.removeAttribute("data-query");
  count.setAttribute("aria-busy", "true");
  count.textContent = "正在查找…";
}

/** Answer what stands in the form, unless something newer is asked meanwhile. */
async function answer() {
  clearTimeout(timer);
  newest += 1;
  const mine = newest;
  const query = field.value;
  const choices = choicesIn(form);
  forget();
  list.setAttribute("aria-busy", "true");
  writeAddress(query, choices);
  try {
    const found = await answerTo(query, choices);
    const visible = all ? found.rows.length : STEP;
    const [first, straight] = await Promise.all([items(found.rows.slice(0, visible), found.mark), direct(found.named)]);
    if (mine !== newest) return;
    show(query, choices, found, first, straight);
  } catch (error) {
    if (mine !== newest) return;
    fail(error);
  }
}

/** The rows to show for a query and choices, with what to say about them. */
async function answerTo(query, choices) {
  const parts = queryParts(query);
  const { facets, rows } = await table();
  if (parts.length === 0) return withoutWords(query.trim() !== "", rows, facets, choices);
  const exact = { hits: await find(parts), note: "", mark: (text) => spans(text, parts) };
  const found = exact.hits.length > 0 ? exact : await fallback(parts);
  const rest = { facets, asked: true, named: found.named ?? called(exact.hits, parts), also: found === exact ? await otherwise(parts) : [] };
  return { ...found, ...rest, rows: narrowed(found.hits, facets, choices).map(({ row }) => row) };
}

/** What else the documents write for the words typed, where that would find more. */
async function otherwise(parts) {
  const written = await synonyms();
  return parts.flatMap((part) => written.get(part) ?? []).filter((word) => !parts.some((part) => word.includes(part)));
}

/** Nothing was typed, or nothing that can be looked for: chosen facets alone list their pages. */
function withoutWords(typed, rows, facets, choices) {
  const browsing = !typed && choices.size > 0;
  const everything = typed ? [] : rows.map((row) => ({ row }));
  return {
    hits: everything,
    note: typed ? "只输入了引号、括号等符号，无法查找。请再输入至少一个字。" : "",
    mark: () => [],
    facets,
    asked: typed || browsing,
    named: [],
    also: [],
    rows: browsing ? narrowed(everything, facets, choices).map(({ row }) => row) : [],
  };
}

function show(query, choices, found, first, straight) {
  const total = found.rows.length;
  shown = found;
  problem.hidden = true;
  offer(form, found.hits, found.facets, choices);
  note.textContent = found.note || hint(found, total);
  note.hidden = note.textContent === "";
  none.hidden = !found.asked || found.hits.length > 0 || straight.length > 0;
  shortcut.replaceChildren(...straight);
  shortcut.hidden = straight.length === 0;
  also.replaceChildren("文件里也写作：", ...links(found.also));
  also.hidden = found.also.length === 0;
  list.replaceChildren(...first);
  list.removeAttribute("aria-busy");
  more.hidden = first.length >= total;
  count.removeAttribute("aria-busy");
  count.textContent = found.asked ? `共 ${total} 条结果` : "";
  if (found.asked) count.dataset.count = String(total);
  count.dataset.query = query;
}

/** What to do when there is nothing to show. */
function hint(found, total) {
  if (!found.asked || total > 0) return "";
  if (found.hits.length > 0) return `在所选条件下没有结果；不限条件共有 ${found.hits.length} 条，请把条件改为“全部”。`;
  return "公开的文件里没有找到这几个字。这不等于没有这件事，文件也许用了别的说法。";
}

async function showMore() {
  const mine = newest;
  const from = list.children.length;
  try {
    const next = await items(shown.rows.slice(from, from + STEP), shown.mark);
    if (mine !== newest || list.children.length !== from) return;
    list.append(...next);
    next[0]?.querySelector("a").focus();
    more.hidden = list.children.length >= shown.rows.length;
  } catch (error) {
    if (mine === newest) fail(error);
  }
}

function fail(error) {
  console.warn(error);
  startAgain();
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  count.removeAttribute("aria-busy");
  count.textContent = "";
  note.hidden = true;
  none.hidden = true;
  shortcut.hidden = true;
  also.hidden = true;
  more.hidden = true;
  problem.hidden = false;
}

field.addEventListener("input", (event) => {
  newest += 1; // what is on its way answers an older question
  forget();
  clearTimeout(timer);
  if (!event.isComposing) timer = setTimeout(answer, WAIT);
});
field.addEventListener("compositionend", () => {
  clearTimeout(timer);
  timer = setTimeout(answer, WAIT);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer();
});
form.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement) answer();
});
document.getElementById("search-clear").addEventListener("click", () => {
  for (const select of form.querySelectorAll("select")) select.value = "";
  answer();
});
more.addEventListener("click", showMore);
window.addEventListener("popstate", () => {
  readAddress();
  answer();
});

document.getElementById("search-waiting").hidden = true;
readAddress();
const facets = document.getElementById("search-facets");
facets.hidden = false;
// On a phone the choices would push every result off the screen, so they wait there until asked for or in use.
facets.open = matchMedia("(min-width: 45rem)").matches || choicesIn(form).size > 0;
answer();
