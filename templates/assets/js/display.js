// What a reader chose for this device: colours, contrast, size of type, 长辈版. Runs before anything is painted, so that nothing
// flashes or jumps; kept by the browser only, nothing is sent, and nothing is kept until something is chosen.
// Also what is done with a page: print it, pass it on.

{
  const KEY = "gongkai-display";
  const NAMES = ["view", "size", "theme", "contrast"];
  const root = document.documentElement;

  /** What was chosen before; nothing where the browser keeps nothing. */
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  };

  let chosen = kept();

  /** Say on <html> what is chosen; the style does the rest. */
  const apply = () => {
    for (const name of NAMES) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
    }
  };

  /** Fold the navigation of 长辈版 on a phone or tablet; it is open everywhere else. */
  const narrow = matchMedia("(max-width: 63.99rem)");
  const fold = () => {
    const menu = document.querySelector(".site-nav__fold");
    if (menu) menu.open = chosen.view !== "elder" || !narrow.matches;
    root.dataset.ready = "";
  };

  /** Let the controls show what is chosen. */
  const show = () => {
    fold();
    for (const name of NAMES) {
      for (const radio of document.querySelectorAll(`.display [name="${name}"]`)) radio.checked = radio.value === (chosen[name] ?? "");
    }
    for (const button of document.querySelectorAll("[data-set-size]")) {
      button.setAttribute("aria-pressed", String(button.dataset.setSize === (chosen.size ?? "")));
    }
  };

  /** Change one choice, or with nothing given all of them back. */
  const choose = (name, value) => {
    chosen = name ? { ...chosen, [name]: value || undefined } : {};
    try {
      if (NAMES.some((one) => chosen[one])) localStorage.setItem(KEY, JSON.stringify(chosen));
      else localStorage.removeItem(KEY);
    } catch {
      // The choice holds for this page.
    }
    apply();
    show();
  };

  /** Pass the page on: by what the device offers, else by its address, copied. */
  const share = async (said) => {
    const url = location.href.split("#")[0];
    const title = document.title;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(`${title}\n${url}`);
        said.textContent = "已复制标题和网址，可以粘贴给别人。";
      }
    } catch (error) {
      if (error.name !== "AbortError") said.textContent = `请复制这个网址：${url}`;
    }
  };

  /** Open and close the panel as readers expect of one. */
  const panel = (details) => {
    const summary = details.querySelector("summary");
    document.addEventListener("click", (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
    details.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !details.contains(event.relatedTarget)) details.open = false;
    });
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      summary.focus();
    });
    details.addEventListener("change", (event) => choose(event.target.name, event.target.value));
    details.querySelector("button").addEventListener("click", () => choose());
  };

  apply();
  root.dataset.script = "";
  document.addEventListener("DOMContentLoaded", () => {
    const details = document.querySelector(".display");
    if (details) panel(details);
    const said = document.querySelector(".page-tools__said");
    document.querySelector(".page-tools__print")?.addEventListener("click", () => print());
    document.querySelector(".page-tools__share")?.addEventListener("click", () => share(said));
    for (const button of document.querySelectorAll("[data-set-size]")) button.addEventListener("click", () => choose("size", button.dataset.setSize));
    if (location.protocol !== "file:") for (const place of document.querySelectorAll("[data-address]")) place.textContent = location.href.split("#")[0];
    show();
  });
  narrow.addEventListener("change", fold);
  addEventListener("storage", (event) => {
    if (event.key !== KEY && event.key !== null) return;
    chosen = kept();
    apply();
    show();
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    chosen = kept();
    apply();
    show();
  });
}
