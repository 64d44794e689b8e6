// What is tried when nothing holds the words as typed: punctuation as a gap, Traditional characters, pinyin, the words of a question, then
// two-character phrases.
// Each says what it did.

import { byQuestion, pieces } from "./search-question.js";
import { characters, find, pinyin, ranked, withPhrase } from "./search-index.js";
import { indexWords, merged, plain, spans } from "./search-text.js";

const MOST_READINGS = 24;

/**
 * The first fallback that finds anything: its hits, a sentence saying what was done, and `mark`, which finds the marked spans in a text.
 * Without any, no hits and no sentence.
 */
export async function fallback(parts) {
  const simplified = await inSimplified(parts);
  return (
    (await byPieces(parts)) ??
    (await bySimplified(parts, simplified)) ??
    (await byPinyin(parts)) ??
    (await byQuestion(simplified)) ??
    (await bySimilar(simplified)) ?? { hits: [], note: "", mark: () => [] }
  );
}

async function byPieces(parts) {
  const cut = pieces(parts);
  if (cut.length === 0 || cut.join() === parts.join()) return null;
  const hits = await find(cut);
  if (hits.length === 0) return null;
  return { hits, note: `没有连标点一起的内容，已分成“${cut.join(" ")}”分别查找。`, mark: (text) => spans(text, cut) };
}

async function inSimplified(parts) {
  const { simplified } = await characters();
  return parts.map((part) => plain(Array.from(part, (character) => simplified[character] ?? character).join("")));
}

async function bySimplified(parts, simplified) {
  if (simplified.join() === parts.join()) return null;
  const said = `没有与原字相同的内容，已按简体字“${simplified.join(" ")}”查找。`;
  const hits = await find(simplified);
  if (hits.length > 0) return { hits, note: said, mark: (text) => spans(text, simplified) };
  const cut = await byPieces(simplified);
  return cut && { ...cut, note: said + cut.note };
}

/** Pages whose title or name reads like the Latin letters typed. */
async function byPinyin(parts) {
  const typed = parts.join("");
  if (!/^[a-z]+$/.test(typed)) return null;
  const readings = await pinyin();
  const known = new Set(Object.values(readings).flatMap((spoken) => spoken.split(" ")));
  const cuts = syllableCuts(typed.replaceAll("ve", "ue"), known);
  const rows = new Set();
  for (const cut of cuts) {
    for (const row of (await withPhrase(cut.map((syllable) => `π${syllable}`).join(" "))).keys()) rows.add(row);
  }
  if (rows.size === 0) return null;
  const hits = ranked([...rows].map((row) => ({ row, inTitle: 1, score: 0 })));
  return { hits, note: `没有“${parts.join(" ")}”这几个字母，以下是标题或名称读音相同的内容。`, mark: (text) => spokenSpans(text, cuts, readings) };
}

/** All ways to cut letters into syllables, shortest ways first. */
function syllableCuts(letters, known) {
  const cuts = [[]]; // cuts[end]: the ways to cut the letters before `end`
  for (let end = 1; end <= letters.length; end += 1) {
    cuts[end] = [];
    for (let length = 1; length <= Math.min(6, end); length += 1) {
      const syllable = letters.slice(end - length, end);
      const before = end === length ? [[]] : cuts[end - length];
      if (known.has(syllable)) cuts[end].push(...before.map((cut) => [...cut, syllable]));
    }
    cuts[end] = cuts[end].sort((a, b) => a.length - b.length).slice(0, MOST_READINGS);
  }
  return letters === "" ? [] : cuts[letters.length];
}

/** Where a text reads like one of the cuts. */
function spokenSpans(text, cuts, readings) {
  const characters = Array.from(text);
  const spoken = characters.map((character) => (readings[plain(character)] ?? "").split(" "));
  const offsets = [0];
  for (const character of characters) offsets.push(offsets.at(-1) + character.length);
  const found = [];
  for (const cut of cuts) {
    for (let at = 0; at + cut.length <= characters.length; at += 1) {
      if (cut.every((syllable, index) => spoken[at + index].includes(syllable))) found.push([offsets[at], offsets[at + cut.length]]);
    }
  }
  return merged(found);
}

/** Pages that hold at least half of the two-character phrases typed, or as many as any page does. */
async function bySimilar(parts) {
  const pairs = [...new Set(pieces(parts).flatMap(neighbours))];
  const counts = new Map();
  for (const pair of pairs) {
    for (const row of (await withPhrase(indexWords(pair))).keys()) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const needed = Math.min(Math.ceil(pairs.length / 2), Math.max(0, ...counts.values()));
  if (needed === 0 || needed < pairs.length / 3) return null;
  const hits = [...counts].filter(([, count]) => count >= needed).map(([row, count]) => ({ row, inTitle: 0, score: count }));
  return { hits: ranked(hits), note: "没有完全相同的内容，以下是相近结果，只含其中一部分文字。", mark: (text) => spans(text, pairs) };
}

function neighbours(part) {
  const tokens = Array.from(part);
  return tokens.slice(1).map((token, index) => tokens[index] + token);
}
