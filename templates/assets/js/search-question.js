// A question as people ask it, taken apart: words of asking left out, names of places set apart, what people say put as the documents write it.

import { called, find, ranked, synonyms, table } from "./search-index.js";
import { spans } from "./search-text.js";

const MOST_WAYS = 12;

// What people say to ask, and not to name what they look for. Tried only where nothing holds the question as it was typed.
const ASKING = new RegExp(
  [
    "请问|想知道|想问一?下?|我想|(?:我们?|咱们?|你们?)家?(?:这里|这儿|那里)?",
    "(?:今年|明年|去年|现在|目前|最近|眼下)(?:要|会|有)?",
    "(?:由|归|该|找|是)?(?:谁|(?:哪个|哪位|什么|哪些)(?:部门|单位|领导))(?:来|在)?(?:负责|牵头|主管|管|做|办|抓)?",
    "(?:什么时候|啥时候|何时|几时|几月份?|哪天|多久)(?:能|会|才|可以|要)*(?:完工|完成|竣工|开工|动工|建成|建好|修好|修完|改完|做完|做好|开始|通车)?",
    "有没有|是不是|能不能|会不会|要不要|是否|有无",
    "(?:负责|分管|主管)?(?:有|要|会|是|做|建|修)*(?:什么|啥|哪些|哪几[个项条]?|多少[个项条]?|几[个项条])(?:意思|进展|情况|事情?|工作|工程|项目|任务)?",
    "(?:在|到)?(?:哪里|哪儿)|怎么样?|怎样|如何|为什么|为啥|附近|[吗呢吧啊呀的了]",
  ].join("|"),
  "u",
);

// Words in the names of many lists, which name none.
const COMMON = new Set(["任务", "工程", "工作", "项目", "计划", "目标", "重点"]);

/** What punctuation separates. */
export function pieces(parts) {
  return parts.flatMap((part) => part.split(/[^\p{L}\p{N}]+/u)).filter((piece) => piece !== "");
}

/**
 * Pages that hold what is left of a question when the words of asking are gone: as it stands, or else cut at the names of places and put as
 * the documents write it. `named` are the pages whose whole name is a piece of it. Null when there is nothing to take apart, or nothing found.
 */
export async function byQuestion(parts) {
  const typed = pieces(parts);
  if (typed.length === 0) return null; // signs alone are no question
  const left = typed.flatMap((piece) => piece.split(ASKING)).filter((piece) => piece !== "");
  if (left.length === 0) return { hits: [], named: [], note: "请再写上事情、地方或者单位，例如“老旧小区什么时候完工”。", mark: () => [] };
  const written = await synonyms();
  const words = [...(await placeNames()), ...written.keys(), ...[...written.values()].flat()].sort((a, b) => b.length - a.length);
  const cut = left.flatMap((piece) => apart(piece, words));
  const named = await wholeNames(cut);
  const ways = [left, ...combined(cut.map((piece) => [piece, ...(written.get(piece) ?? [])]))];
  const { rows, used } = await tried(ways.filter((way) => way.length > 0 && way.join() !== parts.join()), left);
  if (used.length === 0 && named.length === 0) return null;
  const hits = ranked([...rows.values()].map((hit, order) => ({ ...hit, score: -order })));
  return { hits, named, note: said(cut, used), mark: (text) => spans(text, used.flat()) };
}

/** What the ways to ask find, by page, and which of them found anything; where the first does, the others would only find less to the point. */
async function tried(ways, first) {
  const rows = new Map();
  const used = [];
  for (const way of ways) {
    const hits = await find(way);
    if (hits.length > 0) used.push(way);
    for (const hit of hits) if (!rows.has(hit.row)) rows.set(hit.row, hit);
    if (way === first && hits.length > 0) break;
  }
  return { rows, used };
}

/** The pages whose whole name is one of the pieces. */
async function wholeNames(cut) {
  const found = await Promise.all(cut.filter((piece) => piece.length > 1 && !COMMON.has(piece)).map(async (piece) => called(await find([piece]), [piece])));
  return [...new Set(found.flat())];
}

/** What was looked for instead. */
function said(cut, used) {
  if (used.length === 0) return "没有完全相同的内容，可以从下面的页面找起。";
  const meant = used.map((way) => `“${way.join(" ")}”`).join("或");
  const isTheirs = used.every((way) => way.every((piece) => cut.join("").includes(piece)));
  return isTheirs ? `没有连在一起的内容，已改查${meant}。` : `没有完全相同的内容，已按文件里的说法查找：${meant}。`;
}

/** The names of places, whole and as people call them (滨海新区, 滨海). */
async function placeNames() {
  const { facets } = await table();
  const names = facets.find(({ name }) => name === "地区")?.values ?? [];
  return names.flatMap((name) => [name, name.replace(/(?<=..)(?:新区|[市区县])$/u, "")]);
}

/** A piece cut before and after every word it holds, of which the longest come first. */
function apart(piece, words) {
  const cut = [];
  let rest = "";
  for (let at = 0; at < piece.length; ) {
    const word = words.find((one) => piece.startsWith(one, at));
    if (word !== undefined && rest !== "") cut.push(rest);
    if (word !== undefined) cut.push(word);
    rest = word === undefined ? rest + piece[at] : "";
    at += word?.length ?? 1;
  }
  return rest === "" ? cut : [...cut, rest];
}

/** Every way to choose one of each, nearest first, and not too many. */
function combined(choices) {
  return choices.reduce((ways, own) => ways.flatMap((way) => own.map((one) => [...way, one])).slice(0, MOST_WAYS), choices.length > 0 ? [[]] : []);
}
