// A result on the page: one link, where it belongs, and the places that were found, marked. Texts go in as text, never as markup.

import { pageText, siteAddress } from "./search-index.js";

const LONGEST_TITLE = 160;
const LONGEST_EXCERPT = 120;
const MOST_EXCERPTS = 3;

/** The list items of some pages; `mark` finds what to mark in a text. */
export async function items(rows, mark) {
  const texts = await Promise.all(rows.map(pageText));
  return rows.map((row, index) => item(row, texts[index], mark));
}

/** Straight to a unit, leader or term whose whole name was typed: its tasks fill the list, so its own page would stand far below. */
export async function direct(rows) {
  const texts = await Promise.all(rows.map(pageText));
  return rows.map((row, index) => {
    const link = element("a", "", [`${texts[index].kind}：${texts[index].title}`]);
    link.href = siteAddress(row.address);
    return element("li", "", [link, ` ${texts[index].subtitle}`]);
  });
}

/** Links that search for other words, with commas between. */
export function links(words) {
  return words.flatMap((word, index) => {
    const link = element("a", "", [word]);
    link.href = `${siteAddress("search/")}?q=${encodeURIComponent(word)}`;
    return index === 0 ? [link] : ["、", link];
  });
}

function item(row, text, mark) {
  const link = element("a", "search-result__link", marked(text.title, mark(text.title), LONGEST_TITLE));
  link.href = siteAddress(row.address);
  const place = element("p", "search-result__place", [element("span", "search-result__kind", [text.kind]), ` ${text.subtitle}`]);
  const excerpts = chosen(text.blocks, mark).map(([block, found]) => element("p", "search-result__excerpt", marked(block, found, LONGEST_EXCERPT)));
  return element("li", "search-result", [element("h3", "search-result__title", [link]), place, ...excerpts]);
}

/** The blocks worth showing: those with most found in them that others did not show yet. */
function chosen(blocks, mark) {
  const shown = new Set();
  const found = blocks.map((block) => [block, mark(block)]).filter(([, spans]) => spans.length > 0);
  const fresh = found.filter(([block, spans]) => {
    const words = spans.map(([start, end]) => block.slice(start, end));
    const isNew = words.some((word) => !shown.has(word));
    for (const word of words) shown.add(word);
    return isNew;
  });
  return [...fresh, ...found.filter((one) => !fresh.includes(one))].slice(0, MOST_EXCERPTS);
}

/** A text as nodes, cut to the part around the first span when long, every span that is shown inside `<mark>`. */
function marked(text, spans, longest) {
  const [start, end] = excerptWindow(text, spans, longest);
  const nodes = start > 0 ? ["…"] : [];
  let at = start;
  for (const [from, to] of spans) {
    if (to <= at || from >= end) continue;
    const [visibleFrom, visibleTo] = [Math.max(from, at), Math.min(to, end)];
    nodes.push(text.slice(at, visibleFrom), element("mark", "", [text.slice(visibleFrom, visibleTo)]));
    at = visibleTo;
  }
  nodes.push(text.slice(at, end));
  if (end < text.length) nodes.push("…");
  return nodes.filter((node) => node !== "");
}

/** Start and end of the part to show; neither cuts a span or a character in two. */
function excerptWindow(text, spans, longest) {
  if (text.length <= longest) return [0, text.length];
  const first = spans[0]?.[0] ?? 0;
  const start = first < longest * 0.7 ? 0 : first - Math.floor(longest * 0.3);
  let end = Math.max(start + longest, spans[0]?.[1] ?? 0);
  for (const [from, to] of spans) if (from < end && end < to) end = to;
  return [whole(text, start), whole(text, Math.min(end, text.length))];
}

/** The same offset, moved off the middle of a surrogate pair. */
function whole(text, offset) {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}

function element(name, className, children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
