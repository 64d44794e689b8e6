// What Jinja does to values, for the functions benchmarks/translate.py writes.
"use strict";

const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

const escaped = (value) => (typeof value === "string" && SPECIAL.test(value) ? value.replace(SPECIALS, (sign) => NAMES[sign]) : value);

/** Whether there is anything: what is empty counts as false. */
const is = (value) => Boolean(value) && value.length !== 0;

const hex = (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase();
const quoted = (text) => encodeURIComponent(text).replace(/%2F/g, "/").replace(/[!'()*]/g, hex);

function trimmed(text, sign) {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === sign) start++;
  while (end > start && text[end - 1] === sign) end--;
  return text.slice(start, end);
}

module.exports = { escaped, is, quoted, trimmed };
