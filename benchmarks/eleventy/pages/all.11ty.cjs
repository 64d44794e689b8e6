// Every page of the portal, one at a time: PORTAL_DATA holds the JSON that benchmarks/pages.py writes.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const render = require("../render.cjs");

const folder = process.env.PORTAL_DATA;
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const sites = read("sites.json");
const pages = fs.readdirSync(folder).filter((name) => name !== "sites.json").flatMap(read);

module.exports = class {
  data() {
    return {
      pages,
      pagination: { data: "pages", size: 1, alias: "one", addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: ({ one }) => one.address,
    };
  }

  render({ one }) {
    return render[one.template](one.page.root, one.page, sites[one.page.root], one.head);
  }
};
