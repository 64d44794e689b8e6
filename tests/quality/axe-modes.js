// Runs axe on the page it is put into, once for each of a reader's choices, which are taken and changed in place.

window.modes = {
  seen: new Set(),

  /** Take the choices of a mode, as display.js would, and tell which elements are to be seen in it. */
  choose(choice) {
    for (const name of ["view", "size", "theme", "contrast"]) {
      if (choice[name]) document.documentElement.dataset[name] = choice[name];
      else delete document.documentElement.dataset[name];
    }
    return Array.from(document.querySelectorAll("body *"), (one) => Number(one.checkVisibility({ visibilityProperty: true }))).join("");
  },

  /** What violates a rule in each mode: all rules where other elements are to be seen than before, else those of the look. */
  async judge(choices, tags, look) {
    const told = [];
    for (const [mode, choice] of Object.entries(choices)) {
      const drawn = this.choose(choice);
      const isNew = !this.seen.has(drawn);
      this.seen.add(drawn);
      const runOnly = isNew ? { type: "tag", values: tags } : { type: "rule", values: look };
      const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly, rules: { "target-size": { enabled: true } } });
      const found = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
      told.push([mode, isNew, found]);
    }
    return told;
  },

  /** For each mode the elements to be seen, and what every rule but those of the look says of which element. */
  async sayings(choices, tags, look) {
    const rules = Object.fromEntries(look.map((one) => [one, { enabled: false }]));
    const told = [];
    for (const choice of Object.values(choices)) {
      const drawn = this.choose(choice);
      const { violations, passes, incomplete } = await axe.run(document, { runOnly: { type: "tag", values: tags }, rules });
      const targets = (results) => results.map((one) => [one.id, one.nodes.map((node) => node.target.join(" "))]);
      told.push([drawn, JSON.stringify([violations, passes, incomplete].map(targets))]);
    }
    return told;
  },
};
