// What changed since the reader's last visit. Kept on the device only, and only once the reader asks for it.

const KEY = "gongkai-visit";
const panel = document.querySelector(".visits");
const news = panel.querySelector(".visits__news");
const remember = panel.querySelector(".visits__remember");
const forget = panel.querySelector(".visits__forget");
const commits = [...document.querySelectorAll("[data-commit]")];

/** What was remembered: the newest commit seen and the day; null when nothing was, or the device does not let us. */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Mark the commits above the one last seen and say how many there are. */
function show() {
  const last = remembered();
  forget.hidden = last === null;
  const at = last === null ? 0 : commits.findIndex((item) => item.dataset.commit === last.commit);
  const fresh = at < 0 ? commits.length : at;
  commits.forEach((item, index) => item.classList.toggle("is-new", index < fresh));
  if (last === null) news.textContent = "想知道下次来时有什么变化，可以让这台设备记住看到了哪里。";
  else if (fresh === 0) news.textContent = `上次来访（${last.day}）之后没有变更。`;
  else news.textContent = `上次来访（${last.day}）之后有 ${at < 0 ? "至少 " : ""}${fresh} 次变更，左边有竖线。`;
}

remember.addEventListener("click", () => {
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
  try {
    localStorage.setItem(KEY, JSON.stringify({ commit: commits[0]?.dataset.commit ?? "", day }));
  } catch {
    news.textContent = "这台设备不允许保存。";
    return;
  }
  show();
});

forget.addEventListener("click", () => {
  localStorage.removeItem(KEY);
  show();
});

panel.hidden = false;
show();
