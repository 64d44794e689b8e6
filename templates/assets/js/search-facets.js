// Narrowing a result down: 地区, 年份, 季度, 单位, 分类, 亮灯, each with how many results a choice leaves.

/** The hits that have every chosen value; `except` names a facet whose own choice is ignored. */
export function narrowed(hits, facets, choices, except = null) {
  const wanted = facets.map(({ name, values }, index) => ({ index, name, number: values.indexOf(choices.get(name) ?? "") }))
    .filter(({ name }) => choices.has(name) && name !== except);
  return hits.filter(({ row }) => wanted.every(({ index, number }) => row.facets[index].includes(number)));
}

/** Fill the selects with the values the hits have, counted as they would be after choosing. */
export function offer(form, hits, facets, choices) {
  facets.forEach(({ name, values }, index) => {
    const select = form.elements.namedItem(name);
    if (!select) return;
    const counts = new Map();
    for (const { row } of narrowed(hits, facets, choices, name)) {
      for (const number of row.facets[index]) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const chosen = choices.get(name) ?? "";
    const options = values.map((value, number) => [value, counts.get(number) ?? 0]).filter(([value, count]) => count > 0 || value === chosen);
    if (chosen !== "" && !values.includes(chosen)) options.push([chosen, 0]);
    select.replaceChildren(new Option("全部", ""), ...options.map(([value, count]) => new Option(`${value}（${count}）`, value)));
    select.value = chosen;
  });
}

/** The choices made in the form: facet name → value. */
export function choicesIn(form) {
  return new Map([...form.querySelectorAll("select")].filter((select) => select.value !== "").map((select) => [select.name, select.value]));
}
