// Served by `gongkai serve` only: reloads the page when its build is no longer the newest, and shows what is wrong over it.
// Every text is set as text, never as markup.

const own = document.querySelector("script[data-pages]").dataset;
const CLOSED = "gongkai-preview-closed";
const RETRY = 500;
const pill = element("button", { type: "button", className: "preview-pill", hidden: true });
const panel = element("section", { className: "preview", hidden: true, tabIndex: -1 });
const voice = element("p", { className: "preview-voice", role: "status" });
panel.setAttribute("aria-labelledby", "preview-title");
pill.setAttribute("aria-controls", "preview");
panel.id = "preview";
let state = null;

document.body.append(panel, pill, voice);
pill.addEventListener("click", () => (panel.hidden ? open({ focus: true }) : close()));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) close();
});
connect();

function connect() {
  const line = new WebSocket(`ws://${location.host}/_serve/changes?page=${encodeURIComponent(location.pathname)}`);
  line.addEventListener("message", (event) => update(JSON.parse(event.data)));
  line.addEventListener("close", () => {
    pill.hidden = false;
    pill.textContent = "预览已断开，正在重连……";
    setTimeout(connect, RETRY);
  });
}

function update(next) {
  const shows_whole = /^\/(search|data)\//.test(location.pathname);
  if (String(next.pages) !== own.pages || (shows_whole && String(next.whole) !== own.whole)) {
    reload();
    return;
  }
  const differs = JSON.stringify(state?.notices) !== JSON.stringify(next.notices);
  state = next;
  pill.hidden = next.notices.length === 0;
  pill.textContent = summary();
  if (!differs) return;
  draw();
  if (next.errors && sessionStorage.getItem(CLOSED) !== signature()) open({ focus: false });
  else close({ remember: false });
}

// A server that is just being stopped would leave the browser's own error page, which never tries again; so ask before leaving.
async function reload() {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer) location.reload();
}

function summary() {
  const parts = [];
  if (state.errors) parts.push(`${state.errors} 个错误`);
  if (state.warnings) parts.push(`${state.warnings} 个提醒`);
  return parts.join("，");
}

function signature() {
  return JSON.stringify(state.notices);
}

function open({ focus }) {
  panel.hidden = false;
  pill.setAttribute("aria-expanded", "true");
  sessionStorage.removeItem(CLOSED);
  if (focus) panel.focus();
}

function close({ remember = true } = {}) {
  const had_focus = panel.contains(document.activeElement);
  panel.hidden = true;
  pill.setAttribute("aria-expanded", "false");
  if (remember && state) sessionStorage.setItem(CLOSED, signature());
  if (had_focus) pill.focus();
}

function draw() {
  const count = state.notices.length;
  voice.textContent = count ? `预览：${summary()}。` : "";
  const lead = state.errors ? "改正并保存后本页会自动更新；在那之前，网页保持上一次正确的样子。" : "提醒不妨碍发布。";
  const more = state.errors + state.warnings - count;
  const button = element("button", { type: "button", className: "preview__close", textContent: "收起（Esc）" });
  button.addEventListener("click", () => close());
  panel.replaceChildren(
    element("h2", { id: "preview-title", className: "preview__title", textContent: summary() }),
    button,
    element("p", { textContent: lead }),
    element("ol", { className: "preview__list" }, state.notices.map(notice)),
    ...(more > 0 ? [element("p", { textContent: `还有 ${more} 个没有列出。` })] : []),
  );
}

function notice(one) {
  const place = one.file ? [element("p", { className: "preview__place", textContent: where(one) })] : [];
  const line = one.before + one.marked + one.after;
  return element("li", {}, [
    element("p", { className: "preview__message" }, [
      element("strong", { textContent: one.is_error ? "错误：" : "提醒：" }),
      one.message,
    ]),
    ...place,
    ...(line ? [excerpt(one)] : []),
    ...one.notes.map((note) => element("p", { textContent: `说明：${note}` })),
    element("p", {}, [element("strong", { textContent: "下一步：" }), one.step]),
  ]);
}

function where(one) {
  return `${one.file} 第 ${one.line} 行第 ${one.column} 列（${one.code}）`;
}

function excerpt(one) {
  const code = element("code", {}, [one.before, element("mark", { textContent: one.marked || " " }), one.after]);
  return element("pre", { className: "preview__excerpt", tabIndex: 0 }, [`${one.line} | `, code]);
}

function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
