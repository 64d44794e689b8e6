// html-validate: everything it recommends, with what differs and why.
module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // HTML allows any id without white space; anchors such as /terms/#1001-gong-cheng are published addresses and stay.
    "valid-id": ["error", { relaxed: true }],
    // ARIA allows a name on any list; the rule's default wants names on landmarks and controls alone.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The indentation before a component is all it leaves on a line; nobody sees it and compression takes it.
    "no-trailing-whitespace": "off",
    // Style and scripts come from the site itself, in a folder named by their fingerprint; the rule still holds for any other host.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
