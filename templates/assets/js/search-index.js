// Which pages hold a run of characters: Pagefind's index, and our own table of pages.

import { indexWords } from "./search-text.js";

// The scripts lie somewhere under the site's `assets/`, in a folder whose name changes with them.
const ROOT = import.meta.url.replace(/^(.*\/)assets\/.*$/, "$1");

/** The address of a page or file of the site, wherever the site lies. */
export function siteAddress(path) {
  return new URL(path.replace(/^\//, ""), ROOT).href;
}

const MOST_CALLED = 12;
/** No bundle goes by this name: Pagefind counts all pages, and lists none. */
const COUNTED_ONLY = { filters: { bundle: "-" } };

async function json(path) {
  const response = await fetch(siteAddress(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Calls the function once; a failure is forgotten, so that the next call tries again. */
function once(load) {
  let result;
  const get = () => {
    result ??= load().catch((error) => {
      result = undefined;
      throw error;
    });
    return result;
  };
  get.forget = () => {
    const before = result;
    result = undefined;
    return before;
  };
  return get;
}

/** Pagefind: loaded when it is first needed. A large portal's pages stand in several bundles; the first brings the program for all. */
const engine = once(async () => {
  const [{ createInstance }, { bundles }] = await Promise.all([import(siteAddress("pagefind/pagefind.js")), table()]);
  const [main, ...others] = bundles;
  const instance = createInstance({ mergeFilter: { bundle: main } });
  try {
    await instance.init();
    // Merging waits for the program for ever, should that be lost; asking anything throws then.
    if (others.length > 0) await instance.search("");
    await Promise.all(others.map((name) => instance.mergeIndex(siteAddress(`pagefind/${name}/`), { mergeFilter: { bundle: name } })));
  } catch (error) {
    await instance.destroy();
    throw error;
  }
  return instance;
});

/**
 * The table of pages: every page as `{number, id, address, kind, titleLength, facets}`, the names and values of the facets, and the names of
 * the bundles.
 */
export const table = once(async () => {
  const { kinds, facets, bundles, ids, shared, rests, kind, titleLength, values } = await json("search/pages.json");
  const bundle = bundles.flatMap(([name, count]) => Array.from({ length: count }, () => name));
  let address = "";
  const rows = ids.split(" ").map((id, number) => {
    address = address.slice(0, shared[number]) + rests[number];
    const own = { kind: kinds[kind[number]], titleLength: titleLength[number], facets: values.map((column) => column[number]) };
    return { number, id: `${bundle[number]}_${id}`, address, ...own };
  });
  return {
    facets: facets.map(([name, own]) => ({ name, values: own })),
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    bundles: [...new Set(bundle)],
  };
});

/**
 * All tokens of the texts (`all`), `simplified`: Traditional character → the one that stands in the texts, and of several bundles `lacking`:
 * bundle → the tokens that stand in the others only.
 */
export const characters = once(() => json("search/characters.json"));
export const pinyin = once(() => json("search/pinyin.json"));

/** What people say → what the documents write for it, both as tokens. */
export const synonyms = once(async () => new Map(Object.entries(await json("search/synonyms.json"))));

const texts = new Map();

/** What a result shows. */
export function pageText(row) {
  if (!texts.has(row.id)) {
    const text = json(`search/text/${row.id}.json`).catch((error) => {
      texts.delete(row.id);
      throw error;
    });
    texts.set(row.id, text);
  }
  return texts.get(row.id);
}

/** The pages holding the index words side by side: page → position of the first time. */
export async function withPhrase(words) {
  return (await phrase(words)).at;
}

/**
 * The same (`at`), and the bundles that hold all of the words on one page (`answering`). Those were loaded as far as the words need: asked
 * for a phrase, Pagefind finds nothing where a word is missing.
 */
async function phrase(words, options = {}) {
  const { byId } = await table();
  const { results, totalFilters } = await (await engine()).search(`"${words}"`, options);
  const counts = Object.entries(totalFilters.bundle ?? {});
  return {
    at: new Map(results.map((result) => [byId.get(result.id), Math.min(...result.words)])),
    answering: new Set(counts.filter(([, count]) => count > 0).map(([name]) => name)),
  };
}

/** The pages that hold every part: `{row, inTitle, score}` each, best first; `inTitle` is how many of the parts stand in the title. */
export async function find(parts) {
  const phrases = [];
  for (const part of parts) {
    const { at, answering } = await phrase(indexWords(part));
    await makeSure(part, answering);
    phrases.push({ length: Array.from(part).length, at });
  }
  phrases.sort((a, b) => a.at.size - b.at.size);
  const rows = [...phrases[0].at.keys()].filter((row) => phrases.every(({ at }) => at.has(row)));
  const scores = rows.length > 1 ? await weights(indexWords(parts.join(""))) : new Map();
  return ranked(rows.map((row) => ({
    row,
    // A page's title is its first block, so the first place of a phrase tells.
    inTitle: phrases.filter(({ length, at }) => at.get(row) + length <= row.titleLength).length,
    score: scores.get(row.id) ?? 0,
  })));
}

/** Tasks first, among them title hits first, then by score; what is equal stays in the order of the documents. */
export function ranked(hits) {
  const later = ({ row }) => (row.kind === "任务" ? 0 : 1);
  return hits.sort((a, b) => later(a) - later(b) || b.inTitle - a.inTitle || b.score - a.score || a.row.number - b.row.number);
}

/**
 * Of the hits those called so: the pages whose whole name was typed, or all but its first or last character (胡家园 for 胡家园街, 教体局 for
 * 区教体局), and lists whose name has the words.
 */
export function called(hits, parts) {
  const length = Array.from(parts.join("")).length;
  const spare = length > 1 ? 1 : 0;
  const fits = ({ row, inTitle }) => inTitle === parts.length && (row.kind === "清单" || (row.kind !== "任务" && row.titleLength - length <= spare));
  const found = hits.filter(fits).map(({ row }) => row);
  return found.sort((a, b) => a.titleLength - b.titleLength || a.number - b.number).slice(0, MOST_CALLED);
}

/** How well the words weigh on each page that has them all: exact phrases all weigh the same, so this is asked without quotes. */
async function weights(words) {
  const { results } = await (await engine()).search(words);
  return new Map(results.map((result) => [result.id, result.score]));
}

/**
 * Throws when a bundle that did not answer lacks a character that stands in its texts. Pagefind keeps silent about a piece of its index that
 * could not be loaded, and would go on finding nothing there: nobody may be told that there is nothing because a connection broke.
 */
async function makeSure(part, answering) {
  const silent = (await table()).bundles.filter((name) => !answering.has(name));
  if (silent.length === 0) return;
  const { all, lacking = {} } = await characters();
  const known = new Set(all);
  for (const token of new Set(part)) {
    const holding = known.has(token) ? silent.filter((name) => !lacking[name]?.includes(token)) : [];
    if (holding.length === 0) continue;
    const { answering: found } = await phrase(indexWords(token), COUNTED_ONLY);
    if (!holding.every((name) => found.has(name))) throw new Error("a piece of the index is missing");
  }
}

/** Begin again with an index not loaded yet. */
export async function startAgain() {
  try {
    await (await engine.forget())?.destroy();
  } catch {
    // What never came up need not be taken down.
  }
}
