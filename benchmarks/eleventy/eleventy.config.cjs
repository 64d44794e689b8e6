// The portal's pages by Eleventy in the form it runs fastest: pages paginated out of data, templates as plain JavaScript functions,
// and nothing switched on that the pages do not need.
"use strict";

module.exports = function configure(eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
  eleventy.setDataDeepMerge(false);
  eleventy.setServerOptions({ enabled: false });
  return {
    dir: { input: "pages", data: "../data", output: process.env.PORTAL_OUT },
    templateFormats: ["11ty.js"],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
};
