// What counts as the same text when somebody searches. Says the same as generator/search_text.py and must agree to the letter.

// Marks, separators, controls, and every kind of quote and bracket. Unassigned code points stay, as in Python.
const NO_POSITION = /[\p{M}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`<>]/u;
const WHITE_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const ITSELF = /[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]/;

const foldedBefore = new Map();

/** The tokens one printed character stands for: none for a quote, `m2` for `㎡`. */
function folded(character) {
  let tokens = foldedBefore.get(character);
  if (tokens === undefined) {
    tokens = [...character.normalize("NFKD")].filter((part) => !NO_POSITION.test(part)).map((part) => part.toLowerCase()).join("");
    foldedBefore.set(character, tokens);
  }
  return tokens;
}

/** The tokens of a text, one character each, so that a run of tokens is a substring. */
export function plain(text) {
  return Array.from(text, folded).join("");
}

/** What white space separates in a query, each as tokens; a part of nothing but quotes is left out. */
export function queryParts(query) {
  return query.split(WHITE_SPACE).map(plain).filter((part) => part !== "");
}

/** The words the index keeps for tokens: see `index_words` in Python. */
export function indexWords(tokens) {
  return Array.from(tokens, (token) => (ITSELF.test(token) ? token : `ω${token.codePointAt(0).toString(16).padStart(5, "0")}`)).join(" ");
}

/** Where the runs stand in the printed text: `[start, end]` pairs, merged and in order. */
export function spans(text, runs) {
  const from = []; // for each UTF-16 unit of the tokens, where the printed character starts
  const to = [];
  let tokens = "";
  let offset = 0;
  for (const character of text) {
    const own = folded(character);
    tokens += own;
    for (let unit = 0; unit < own.length; unit += 1) {
      from.push(offset);
      to.push(offset + character.length);
    }
    offset += character.length;
  }
  const found = [];
  for (const run of runs) {
    for (let at = tokens.indexOf(run); at !== -1; at = tokens.indexOf(run, at + 1)) {
      found.push([from[at], to[at + run.length - 1]]);
    }
  }
  return merged(found);
}

/** Overlapping and touching spans joined. */
export function merged(found) {
  const joined = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
