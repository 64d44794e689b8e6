// Runs axe on the page it is put into, once for each of a reader's choices, which are taken and changed in place.

window.modes = {
  seen: new Set(),

  /** Take the choices of a mode, as display.js would; tell which elements are to be seen in it, and where each of them lies. */
  choose(choice) {
    for (const name of ["view", "size", "theme", "contrast"]) {
      if (choice[name]) document.documentElement.dataset[name] = choice[name];
      else delete document.documentElement.dataset[name];
    }
    // The menu of 长辈版 lies over what is below it while it is open; display.js folds it, and a test of its own judges it open.
    const menu = document.querySelector(".site-nav__fold");
    if (menu) menu.open = !(choice.view === "elder" && matchMedia("(max-width: 63.99rem)").matches);
    const elements = [...document.querySelectorAll("body *")];
    const drawn = elements.map((one) => Number(one.checkVisibility({ visibilityProperty: true }))).join("");
    const place = ({ x, y, width, height }) => `${x} ${y} ${width} ${height}`;
    return { drawn, laid: `${drawn} ${elements.map((one) => place(one.getBoundingClientRect())).join()}` };
  },

  /** The rules a mode is worth: all where other elements are to be seen than before, those of places where they lie elsewhere. */
  worth({ drawn, laid }, { tags, places, colours }) {
    const isNew = !this.seen.has(drawn);
    const isElsewhere = !this.seen.has(laid);
    this.seen.add(drawn).add(laid);
    if (isNew) return { type: "tag", values: tags };
    return { type: "rule", values: isElsewhere ? [...places, ...colours] : colours };
  },

  /** What violates a rule in each mode. */
  async judge(choices, rules) {
    const told = [];
    for (const [mode, choice] of Object.entries(choices)) {
      const runOnly = this.worth(this.choose(choice), rules);
      const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly, rules: { "target-size": { enabled: true } } });
      const found = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
      told.push([mode, runOnly.type === "tag", found]);
    }
    return told;
  },

  /** For each mode what is to be seen, and all that the rules say which ask for that alone; the same with where it lies. */
  async sayings(choices, { tags, places, colours }) {
    const rules = Object.fromEntries([...places, ...colours].map((one) => [one, { enabled: places.includes(one) }]));
    const told = [];
    for (const choice of Object.values(choices)) {
      const { drawn, laid } = this.choose(choice);
      const { violations, passes, incomplete } = await axe.run(document, { runOnly: { type: "tag", values: tags }, rules });
      const said = (wanted) =>
        JSON.stringify([violations, passes, incomplete].map((kind) => kind.filter(wanted).map((one) => [one.id, one.nodes.map((node) => node.target)])));
      told.push([drawn, said((one) => !places.includes(one.id))], [laid, said((one) => places.includes(one.id))]);
    }
    return told;
  },
};
