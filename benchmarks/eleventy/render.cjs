// Written by benchmarks/translate.py from templates/*.html; not to be changed by hand.
"use strict";
const SPECIAL = /[&<>"']/, SPECIALS = /[&<>"']/g, NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const escaped = (value) => (typeof value === "string" && SPECIAL.test(value) ? value.replace(SPECIALS, (sign) => NAMES[sign]) : value);
const is = (value) => Boolean(value) && value.length !== 0;
const AMOUNT = /\d[\d.,]*(?:[%％‰]|[余多]?[万亿]{0,2}[\u4e00-\u9fff])/g;
const unbroken = (text) => escaped(text).replace(AMOUNT, '<span class="amount">$&</span>');
const quoted = (text) => encodeURIComponent(text).replace(/%2F/g, "/").replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
const trimmed = (text, sign) => { while (text.startsWith(sign)) text = text.slice(1); while (text.endsWith(sign)) text = text.slice(0, -1); return text; };

function page_head_page_head(root, head) {
  let out = "";
  const a1 = head.tags;
  for (let i1 = 0, n1 = a1.length; i1 < n1; i1++) {
    const tag_1 = a1[i1];
    out += `<meta ${escaped(tag_1.attribute)}="${escaped(tag_1.name)}" content="${escaped(tag_1.content)}">
`;
  }
  if (is(head.canonical)) {
    out += `<link rel="canonical" href="${escaped(head.canonical_link)}">
`;
  }
  if (is(head.data)) {
    out += `<script type="application/ld+json">${head.data_link}</script>
`;
  }
  return out;
}
function links_links(root, items, counted) {
  let out = "";
  const a11 = items;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const item_11 = a11[i11];
    out += `<a class="links__link" href="${escaped(item_11.href)}">${escaped(item_11.text)}</a>`;
    if ((is(counted) && is(item_11.note))) {
      out += `<span class="links__count">（${escaped(item_11.note)}）</span>`;
    }
    if (!(i11 === n11 - 1)) {
      out += `、`;
    }
  }
  return out;
}
function chips_chips(root, items, label, address) {
  let out = "";
  out += `<nav class="chips" aria-label="${escaped(label)}">
  <ul class="chips__list">
`;
  const a17 = items;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `    <li><a class="chips__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === address)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}`;
    if (is(item_17.note)) {
      out += ` <span class="chips__note">${escaped(item_17.note)}</span>`;
    }
    out += `</a></li>
`;
  }
  out += `  </ul>
</nav>
`;
  return out;
}
function changes_differences(root, items) {
  let out = "";
  out += `<ul class="changes__fields">
`;
  const a32 = items;
  for (let i32 = 0, n32 = a32.length; i32 < n32; i32++) {
    const item_32 = a32[i32];
    out += `  <li class="changes__field">
    <p class="changes__name"><span class="changes__kind">${escaped(item_32.kind)}</span>${escaped(item_32.name)}</p>
`;
    if (is(item_32.segments)) {
      out += `    <p class="changes__text">`;
      const a33 = item_32.segments;
      for (let i33 = 0, n33 = a33.length; i33 < n33; i33++) {
        const piece_33 = a33[i33];
        if ((piece_33.kind === "removed")) {
          out += `<del><span class="visually-hidden">［删去：</span>${escaped(piece_33.text)}<span class="visually-hidden">］</span></del>`;
        } else {
          if ((piece_33.kind === "added")) {
            out += `<ins><span class="visually-hidden">［增加：</span>${escaped(piece_33.text)}<span class="visually-hidden">］</span></ins>`;
          } else {
            out += `${escaped(piece_33.text)}`;
          }
        }
      }
      out += `</p>
`;
    }
    out += `  </li>
`;
  }
  out += `</ul>
`;
  return out;
}
function changes_group(root, one, with_subject, href) {
  let out = "";
  if (is(one.links)) {
    out += `<details class="changes__many">
  <summary>`;
    if (is(with_subject)) {
      out += `${escaped(one.about.text)}`;
      if (is(one.about.note)) {
        out += `（${escaped(one.about.note)}）`;
      }
      out += `：`;
    }
    out += `${escaped(one.summary)}</summary>
  <ul class="changes__links">
`;
    const a31 = one.links;
    for (let i31 = 0, n31 = a31.length; i31 < n31; i31++) {
      const link_31 = a31[i31];
      out += `    <li><a href="${escaped(link_31.href)}">${escaped(link_31.text)}</a>`;
      if (is(link_31.note)) {
        out += ` <span class="changes__note">${escaped(link_31.note)}</span>`;
      }
      out += `</li>
`;
    }
    out += `  </ul>
</details>
`;
  } else {
    if (is(one.summary)) {
      out += `<p class="changes__about">${escaped(one.about.text)}`;
      if (is(one.about.note)) {
        out += `（${escaped(one.about.note)}）`;
      }
      out += `：<a href="${escaped(href)}">${escaped(one.summary)}</a></p>
`;
    } else {
      if (is(with_subject)) {
        out += `<p class="changes__about"><a href="${escaped(one.about.href)}">${escaped(one.about.text)}</a>`;
        if (is(one.about.note)) {
          out += ` <span class="changes__note">${escaped(one.about.note)}</span>`;
        }
        out += `</p>
`;
      }
      out += `${changes_differences(root, one.differences)}
`;
    }
  }
  return out;
}
function changes_changes(root, commits, with_subject, anchors) {
  let out = "";
  out += `<ol class="changes" reversed>
`;
  const a29 = commits;
  for (let i29 = 0, n29 = a29.length; i29 < n29; i29++) {
    const commit_29 = a29[i29];
    out += `  <li class="changes__commit" data-commit="${escaped(commit_29.id)}"`;
    if (is(anchors)) {
      out += ` id="${escaped(commit_29.anchor)}"`;
    }
    out += `>
    <p class="changes__head"><time datetime="${escaped(commit_29.moment)}">${escaped(commit_29.date)}</time></p>
`;
    const a30 = commit_29.first;
    for (let i30 = 0, n30 = a30.length; i30 < n30; i30++) {
      const one_30 = a30[i30];
      out += `    ${changes_group(root, one_30, with_subject, commit_29.href)}
`;
    }
    if (is(commit_29.rest)) {
      out += `    <details class="changes__many">
      <summary>其余 ${commit_29.rest.length} 处</summary>
`;
      const a34 = commit_29.rest;
      for (let i34 = 0, n34 = a34.length; i34 < n34; i34++) {
        const one_34 = a34[i34];
        out += `      ${changes_group(root, one_34, with_subject, commit_29.href)}
`;
      }
      out += `    </details>
`;
    }
    out += `    <p class="changes__source">提交 <a class="changes__id" href="${escaped(commit_29.href)}">${escaped(commit_29.id.slice(0, 10))}</a>`;
    if (is(commit_29.message)) {
      out += `，提交说明：${escaped(commit_29.message)}`;
    }
    out += `</p>
  </li>
`;
  }
  out += `</ol>
`;
  return out;
}
function report_report(root, mail, title, address) {
  let out = "";
  out += `<p class="report"><strong>发现错误？</strong>`;
  if (is(mail)) {
    out += `<a href="mailto:${escaped(mail)}?subject=${quoted(`${"找错："}${title}`)}&amp;body=${quoted(`${"网页："}${address}${"\n错在哪里：\n"}`)}">写信告诉我们</a>`;
  } else {
    out += `<a href="${root}method/#mistakes">这样告诉我们</a>`;
  }
  out += `，请附上本页网址：<span class="report__address">${escaped(address)}</span></p>
`;
  return out;
}
function compared_compared(root, items, caption, named) {
  let out = "";
  out += `<table class="metrics compared">
  <caption class="visually-hidden">${escaped(caption)}</caption>
  <thead>
    <tr><th scope="col">地区和任务</th>`;
  if (is(named)) {
    out += `<th scope="col">指标</th>`;
  }
  out += `<th scope="col">时段</th><th scope="col">计划</th><th scope="col">原文</th></tr>
  </thead>
`;
  const a12 = items;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const item_12 = a12[i12];
    out += `  <tbody>
`;
    const a13 = item_12.planned;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const value_13 = a13[i13];
      out += `    <tr`;
      if (is(value_13.is_disputed)) {
        out += ` class="compared__row--disputed"`;
      }
      out += `>
`;
      if ((i13 === 0)) {
        out += `      <th class="metrics__name" scope="rowgroup" rowspan="${item_12.planned.length}">${escaped(item_12.place)}<span class="metrics__mode">${escaped(item_12.year)}年 · <a href="${escaped(item_12.task.href)}">${escaped(item_12.task.text)}</a></span></th>
`;
        if (is(named)) {
          out += `      <td rowspan="${item_12.planned.length}">`;
          if (is(item_12.compared)) {
            out += `<a href="${escaped(item_12.compared_link)}">${escaped(item_12.name)}</a>`;
          } else {
            out += `${escaped(item_12.name)}`;
          }
          out += `<span class="metrics__mode">${escaped(item_12.mode)}</span></td>
`;
        }
      }
      out += `      <td class="metrics__time">${escaped(value_13.label)}`;
      if (!is(named)) {
        out += `<span class="metrics__mode">${escaped(item_12.mode)}</span>`;
      }
      out += `</td>
      <td class="metrics__value">${escaped(value_13.text)}</td>
      <td>“${escaped(value_13.quote)}”`;
      if (is(value_13.is_disputed)) {
        out += ` <strong class="compared__mark">有出入</strong>`;
      }
      out += `</td>
    </tr>
`;
    }
    out += `  </tbody>
`;
  }
  out += `</table>
`;
  return out;
}
function discrepancy_discrepancy(root, item, address) {
  let out = "";
  out += `<div class="discrepancy">
  <dl class="discrepancy__sides">
    <div class="discrepancy__side"><dt>本项</dt><dd>“${escaped(item.here)}”</dd></div>
    <div class="discrepancy__side"><dt>`;
  if ((item.other.href === address)) {
    out += `本项另一处`;
  } else {
    out += `<a href="${escaped(item.other.href)}">${escaped(item.other.note)}</a>`;
  }
  out += `</dt><dd>“${escaped(item.there)}”</dd></div>
  </dl>
  <p class="discrepancy__why">${escaped(item.why)}</p>
</div>
`;
  return out;
}
function side_side(root, item, level) {
  let out = "";
  out += `<article class="side`;
  if (!is(item.certainty)) {
    out += ` side--whole`;
  }
  out += `">
  <p class="side__where"><a href="${escaped(item.place.href)}">${escaped(item.place.text)}</a> · <a href="${escaped(item.owner.href)}">${escaped(item.owner.text)}</a>第${escaped(item.no)}项`;
  if (is(item.certainty)) {
    out += `<span class="side__certainty">对应关系：${escaped(item.certainty)}</span>`;
  }
  if (is(item.is_disputed)) {
    out += `<a class="side__disputed" href="#mismatches">有出入</a>`;
  }
  out += `</p>
  <h${escaped(level)} class="side__text"><a href="${escaped(item.task.href)}">${escaped(item.text)}</a></h${escaped(level)}>
`;
  if (is(item.units)) {
    out += `  <p class="side__who">${links_links(root, item.units, false)}</p>
`;
  }
  if (is(item.due)) {
    out += `  <p><b>完成时限：</b>${escaped(item.due)}</p>
`;
  }
  if (is(item.goals)) {
    out += `  <ul class="side__goals">
`;
    const a15 = item.goals;
    for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
      const [label_15, text_15] = a15[i15];
      out += `    <li>`;
      if (is(label_15)) {
        out += `<b>${escaped(label_15)}：</b>`;
      }
      out += `${escaped(text_15)}</li>
`;
    }
    out += `  </ul>
`;
  }
  out += `</article>
`;
  return out;
}
function bars_bars(root, item) {
  let out = "";
  out += `<figure class="bars`;
  if (is(item.has_long_names)) {
    out += ` bars--long`;
  }
  out += `">
  <figcaption class="bars__text">${escaped(item.text)}。</figcaption>
  <section class="scroller" aria-label="${escaped(item.text)}" tabindex="0">
  <table class="bars__table">
    <thead><tr><th scope="col">${escaped(item.first)}</th>`;
  const a13 = item.columns;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const column_13 = a13[i13];
    out += `<th scope="col">${escaped(column_13)}</th>`;
  }
  out += `</tr></thead>
    <tbody>
`;
  const a14 = item.rows;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const row_14 = a14[i14];
    out += `      <tr><th class="bars__name" scope="row">`;
    if (is(row_14.link.href)) {
      out += `<a href="${escaped(row_14.link.href)}">${escaped(row_14.link.text)}</a>`;
    } else {
      out += `${escaped(row_14.link.text)}`;
    }
    out += `</th>`;
    const a15 = row_14.cells;
    for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
      const cell_15 = a15[i15];
      out += `<td class="bars__cell">`;
      if (is(cell_15.href)) {
        out += `<a class="bars__number" href="${escaped(cell_15.href)}">${escaped(cell_15.number)}</a>`;
      } else {
        out += `<span class="bars__number">${escaped(cell_15.number)}</span>`;
      }
      if (!(cell_15.whole == null)) {
        out += `<span class="bars__whole">/${escaped(cell_15.whole)}</span>`;
      }
      out += `<svg class="bars__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path class="bars__track" d="M0 4h100"/>`;
      if (is(cell_15.length)) {
        out += `<path class="bars__fill" d="M0 4h${escaped(cell_15.length)}"/>`;
      }
      out += `</svg></td>`;
    }
    out += `</tr>
`;
  }
  out += `    </tbody>
  </table>
  </section>
</figure>
`;
  return out;
}
function data_files(root, items) {
  let out = "";
  const a11 = items;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const file_11 = a11[i11];
    out += `<a href="${escaped(file_11.link.href)}" title="SHA-256：${escaped(file_11.sha256)}">${escaped(file_11.link.text)}</a>（${escaped(file_11.size)}）`;
    if (!(i11 === n11 - 1)) {
      out += `、`;
    }
  }
  return out;
}
function facts_facts(root, items) {
  let out = "";
  out += `<dl class="facts">
`;
  const a13 = items;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const fact_13 = a13[i13];
    out += `  <div class="facts__pair">
    <dt class="facts__name">${escaped(fact_13.name)}</dt>
    <dd class="facts__value">`;
    if (is(fact_13.links)) {
      out += `${links_links(root, fact_13.links, true)}`;
    } else {
      if (is(fact_13.href)) {
        out += `<a href="${escaped(fact_13.href)}">${escaped(fact_13.text)}</a>`;
      } else {
        out += `${escaped(fact_13.text)}`;
      }
    }
    out += `</dd>
  </div>
`;
  }
  out += `</dl>
`;
  return out;
}
function erratum_erratum(root, item, id) {
  let out = "";
  out += `<div class="erratum"`;
  if (is(id)) {
    out += ` id="${escaped(id)}"`;
  }
  out += `>
  <dl class="erratum__readings">
    <div class="erratum__reading"><dt>原文</dt><dd>${escaped(item.printed)}</dd></div>
    <div class="erratum__reading"><dt>读作</dt><dd>`;
  if (is(item.reading)) {
    out += `${escaped(item.reading)}`;
  } else {
    out += `照原文，不改`;
  }
  out += `</dd></div>
  </dl>
  <p class="erratum__why">${escaped(item.field)}；${escaped(item.origin)}。${escaped(item.why)}</p>
</div>
`;
  return out;
}
function change_record_change_record(root, record, feeds) {
  let out = "";
  if ((is(record) || is(feeds))) {
    out += `<section class="section change-record is-secondary" id="changes">
  <h2>变更记录</h2>
`;
    if (is(record)) {
      out += `  <p class="note">本站的数据改过什么，改动前后对照。任务的文字只照原文更正；政府调整目标、时限，另有记录。</p>
  ${changes_changes(root, record.latest, !is(record.is_own), false)}
`;
      if (is(record.earlier)) {
        out += `  <details class="change-record__earlier">
    <summary>更早的 ${record.earlier.length} 次</summary>
    ${changes_changes(root, record.earlier, false, false)}
  </details>
`;
      } else {
        if ((record.total > record.latest.length)) {
          out += `  <p class="note">共 ${escaped(record.total)} 次，这里是最近 ${record.latest.length} 次。</p>
`;
        }
      }
    }
    out += `  <p class="change-record__more">`;
    if (is(record)) {
      out += `<a href="${escaped(record.everything_link)}">全站的变更记录</a>。`;
    }
    if (is(feeds)) {
      out += `订阅：${links_links(root, feeds, false)}。`;
    }
    out += `</p>
</section>
`;
  }
  return out;
}
function source_text_source_text(root, lines) {
  let out = "";
  out += `<div class="source-text">
`;
  const a28 = lines;
  for (let i28 = 0, n28 = a28.length; i28 < n28; i28++) {
    const line_28 = a28[i28];
    out += `  <p class="source-text__line" id="L${escaped(line_28.number)}"><a class="source-text__number" href="#L${escaped(line_28.number)}" aria-label="第${escaped(line_28.number)}行">${escaped(line_28.number)}</a><span class="source-text__words">${escaped(line_28.text)}`;
    if (is(line_28.task)) {
      out += ` <a class="source-text__task" href="${escaped(line_28.task.href)}">→ ${escaped(line_28.task.text)}</a>`;
    }
    out += `</span></p>
`;
  }
  out += `</div>
`;
  return out;
}
function lamp_shape(root, colour) {
  let out = "";
  out += `<svg class="lamp__shape lamp__shape--${escaped(colour)}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">`;
  if ((colour === "green")) {
    out += `<circle class="lamp__body" cx="8" cy="8" r="7"/><path class="lamp__sign" d="M4.6 8.4 7 10.8l4.4-5"/>`;
  } else {
    if ((colour === "yellow")) {
      out += `<path class="lamp__body" d="M8 1.2 15.2 14.6H.8Z"/>`;
    } else {
      if ((colour === "red")) {
        out += `<path class="lamp__body" d="M8 .8 15.2 8 8 15.2.8 8Z"/><path class="lamp__sign" d="M8 4.6v4.2M8 10.6v1.2"/>`;
      } else {
        if ((colour === "grey")) {
          out += `<path class="lamp__body" d="M1.4 1.4h13.2v13.2H1.4Z"/><path class="lamp__sign" d="M5.9 6.1a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.5M8 11.2v1.2"/>`;
        } else {
          if ((colour === "hollow")) {
            out += `<circle class="lamp__body" cx="8" cy="8" r="6.6"/>`;
          } else {
            out += `<path class="lamp__body" d="M2.5 8h11"/>`;
          }
        }
      }
    }
  }
  out += `</svg>`;
  return out;
}
function lamp_lamp(root, item, full, named) {
  let out = "";
  out += `<span class="lamp">${lamp_shape(root, item.colour)}<span class="lamp__words">`;
  if (is(named)) {
    out += `<span class="lamp__name">${escaped(item.name)}</span>`;
    if (is(full)) {
      out += `：`;
    } else {
      out += ` `;
    }
  }
  out += `${escaped((is(full) ? item.reason : item.word))}`;
  if ((is(full) && is(item.due))) {
    out += `<span class="lamp__due">，期限 <time datetime="${escaped(item.machine_due)}">${escaped(item.due)}</time>`;
    if (is(item.moved_from)) {
      out += `（原定 ${escaped(item.moved_from)}）`;
    }
    out += `</span>`;
  } else {
    if (is(item.moved_from)) {
      out += `<span class="lamp__due">，期限改为 <time datetime="${escaped(item.machine_due)}">${escaped(item.due)}</time></span>`;
    }
  }
  out += `</span></span>`;
  return out;
}
function tally_tally(root, item, as_of, what) {
  let out = "";
  out += `<div class="tally">
  <p class="tally__total">`;
  if (is(as_of)) {
    out += `截至 ${escaped(as_of)}，`;
  }
  out += `${escaped(what)}共 ${escaped(item.total)} 项目标，属于 ${escaped(item.tasks)} 项任务：</p>
  <dl class="tally__parts">
`;
  const a20 = item.parts;
  for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
    const part_20 = a20[i20];
    out += `    <div class="tally__part">
      <dt class="tally__heading">${escaped(part_20.heading)} ${escaped(part_20.total)} 项</dt>
      <dd>
        <ul class="tally__counts">
`;
    const a21 = part_20.counts;
    for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
      const one_21 = a21[i21];
      out += `          <li class="tally__count">${lamp_lamp(root, one_21.lamp, false, (one_21.lamp.colour !== "none"))} <b class="tally__number">${escaped(one_21.count)}</b></li>
`;
    }
    out += `        </ul>
      </dd>
    </div>
`;
  }
  out += `  </dl>
</div>
`;
  return out;
}
function invitation_invitation(root, contact) {
  let out = "";
  out += `<section class="section invitation" id="invitation">
  <h2>看到过公开的进展？请提供给本站</h2>
  <p class="prose">可以作依据的，是人人都能查到的公开材料：政府网站的通报、公报、新闻、统计数据和公告，政务公开的答复。请写明：</p>
  <ul class="bullets">
    <li>说的是哪一项任务、哪个目标（附上本站的网址最好）；</li>
    <li>材料的标题、发布者、发布日期和网址；</li>
    <li>能说明进展的一段原话，照抄，不改写。</li>
  </ul>
  <p class="prose">听来的消息、内部材料、自己的推断不作依据；转述的，请给原来那一份。材料说完成、说落后，都照收；核对以后收录，并注明出处。</p>
  <p class="prose">`;
  if (is(contact)) {
    out += `请联系：${escaped(contact)}。`;
  } else {
    out += `请在本站的数据仓库提一个问题（issue）或合并请求，做法见<a href="${root}guide/">编辑指南</a>的“发布”一节。`;
  }
  out += `</p>
</section>
`;
  return out;
}
function page_parts_page_parts(root, items) {
  let out = "";
  out += `<nav class="contents columns__side columns__side--contents" aria-label="本页内容">
  <p class="page-parts__label">本页内容</p>
  <ul class="page-parts__list">
`;
  const a11 = items.filter(([id_11, heading_11]) => is(id_11));
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const [id_11, heading_11] = a11[i11];
    out += `    <li class="page-parts__item"><a href="#${escaped(id_11)}">${escaped(heading_11)}</a></li>
`;
  }
  out += `  </ul>
</nav>
`;
  return out;
}
function links_list_name(root, link) {
  let out = "";
  if ((is(link.note) && !link.text.includes(link.note))) {
    out += `${escaped(link.note)}`;
  }
  out += `${escaped(link.text)}`;
  return out;
}
function place_card_place_card(root, card) {
  let out = "";
  out += `<li class="place-card">
  <h3 class="place-card__name"><a href="${escaped(card.link.href)}">${escaped(card.link.text)}</a></h3>
  <p class="place-card__count">${escaped(card.total)} 项任务</p>
  <ul class="place-card__lists">
`;
  const a12 = card.lists;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const list_12 = a12[i12];
    out += `    <li><a href="${escaped(list_12.link.href)}">${links_list_name(root, list_12.link)}</a> <span class="place-card__note">${escaped(list_12.tasks)}项</span></li>
`;
  }
  if (is(card.quarter)) {
    out += `    <li><a href="${escaped(card.quarter.href)}">${escaped(card.quarter.text)}</a></li>
`;
  }
  out += `  </ul>
</li>
`;
  return out;
}
function tiles_tiles(root, items) {
  let out = "";
  out += `<ol class="tiles">
`;
  const a17 = items;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `  <li class="tiles__item"><a class="tiles__link" href="${escaped(item_17.link.href)}"><span class="tiles__no" aria-hidden="true">${escaped(item_17.no)}</span><span class="tiles__name">${escaped(item_17.link.text)}</span></a><span class="tiles__count"><svg class="tiles__squares" width="${(item_17.items.length * 14)}" height="12" aria-hidden="true">`;
    const a18 = item_17.items;
    for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
      const __18 = a18[i18];
      out += `<rect x="${(i18 * 14)}" width="11" height="11" y="1"/>`;
    }
    out += `</svg>${item_17.items.length} 件事</span></li>
`;
  }
  out += `</ol>
`;
  return out;
}
function tenures_tenures(root, items) {
  let out = "";
  out += `<ul class="tenures">
`;
  const a12 = items;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const item_12 = a12[i12];
    out += `  <li class="tenures__item"><b class="tenures__post">${escaped(item_12.post)}</b>：${escaped(item_12.dates)}`;
    if (is(item_12.predecessor)) {
      out += `；前任<a href="${escaped(item_12.predecessor.href)}">${escaped(item_12.predecessor.text)}</a>`;
    }
    if (is(item_12.successor)) {
      out += `；接任<a href="${escaped(item_12.successor.href)}">${escaped(item_12.successor.text)}</a>`;
    }
    out += `。</li>
`;
  }
  out += `</ul>
`;
  return out;
}
function contents_contents(root, groups, label, prefix) {
  let out = "";
  out += `<nav class="contents" aria-label="${escaped(label)}">
  <details class="fold" open>
    <summary class="fold__name">${escaped(label)}</summary>
    <ul class="contents__list">
`;
  const a14 = groups;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const group_14 = a14[i14];
    out += `      <li><a class="contents__link" href="#${escaped(prefix)}${escaped(group_14.id)}">${escaped(group_14.heading)}</a> <span class="contents__count">${group_14.entries.length}项</span></li>
`;
  }
  out += `    </ul>
  </details>
</nav>
`;
  return out;
}
function lamp_marks_lamp_marks(root, item, in_words) {
  let out = "";
  out += `<span class="lamp-marks"><span`;
  if (!is(in_words)) {
    out += ` class="visually-hidden"`;
  }
  out += `>${escaped(item.words)}</span>`;
  const a24 = item.shapes;
  for (let i24 = 0, n24 = a24.length; i24 < n24; i24++) {
    const [colour_24, count_24] = a24[i24];
    out += `<span class="lamp-marks__mark" aria-hidden="true">${lamp_shape(root, colour_24)}${escaped(count_24)}</span>`;
  }
  out += `</span>`;
  return out;
}
function tenures_holders(root, items) {
  let out = "";
  const a25 = items;
  for (let i25 = 0, n25 = a25.length; i25 < n25; i25++) {
    const item_25 = a25[i25];
    out += `<span class="tenures__holder">`;
    if (is(item_25.holder)) {
      out += `${escaped(item_25.time)}任${escaped(item_25.post)}的是<a href="${escaped(item_25.holder.href)}">${escaped(item_25.holder.text)}</a>`;
    } else {
      out += `${escaped(item_25.time)}没有登记由谁任${escaped(item_25.post)}`;
    }
    out += `。</span>`;
  }
  return out;
}
function entries_entries(root, items, with_place) {
  let out = "";
  out += `<ul class="entries">
`;
  const a23 = items;
  for (let i23 = 0, n23 = a23.length; i23 < n23; i23++) {
    const entry_23 = a23[i23];
    out += `  <li class="entries__item">
    <p class="entries__task"><a href="${escaped(entry_23.task.href)}">${unbroken(entry_23.task.text)}</a> <span class="entries__note">`;
    if (is(with_place)) {
      out += `${escaped(entry_23.place)} · `;
    }
    out += `${escaped(entry_23.task.note)}`;
    if (is(entry_23.marks)) {
      out += `<span class="entries__marks">${lamp_marks_lamp_marks(root, entry_23.marks, true)}</span>`;
    }
    out += `</span>${tenures_holders(root, entry_23.holders)}</p>
`;
    if (is(entry_23.lines)) {
      out += `    <ul class="entries__lines">
`;
      const a26 = entry_23.lines.filter((line_26) => is(line_26.text));
      for (let i26 = 0, n26 = a26.length; i26 < n26; i26++) {
        const line_26 = a26[i26];
        out += `      <li class="entries__line">`;
        if (is(line_26.label)) {
          out += `<b class="entries__label">${escaped(line_26.label)}：</b>`;
        }
        if (is(line_26.units)) {
          out += `<span class="entries__who">${links_links(root, line_26.units, false)}</span>`;
        }
        if (is(line_26.scope)) {
          out += `<span class="entries__who">（${escaped(line_26.scope)}）</span>`;
        }
        out += `${unbroken(line_26.text)}`;
        if (is(line_26.lamp)) {
          out += `<span class="entries__lamp">${lamp_lamp(root, line_26.lamp, false, true)}</span>`;
        }
        out += `${tenures_holders(root, line_26.holders)}</li>
`;
      }
      out += `    </ul>
`;
    }
    out += `  </li>
`;
  }
  out += `</ul>
`;
  return out;
}
function lineage_dropped_words(root, dropped) {
  let out = "";
  out += `${escaped(dropped.date)}公布的`;
  if (is(dropped.basis.href)) {
    out += `<a href="${escaped(dropped.basis.href)}">《${escaped(dropped.basis.text)}》</a>`;
  } else {
    out += `《${escaped(dropped.basis.text)}》`;
  }
  out += `说明：“${escaped(dropped.quote)}”`;
  return out;
}
function filter_choice(root, name, label, all, values) {
  let out = "";
  if (is(values)) {
    out += `<label class="filter__part"><span class="filter__label">${escaped(label)}</span>
  <select class="filter__field" name="${escaped(name)}">
    <option value="">${escaped(all)}</option>
`;
    const a19 = values;
    for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
      const item_19 = a19[i19];
      out += `    <option value="${escaped(item_19.value)}">${escaped(item_19.value)}（${escaped(item_19.count)}）</option>
`;
    }
    out += `  </select>
</label>
`;
  }
  return out;
}
function filter_filter(root, view) {
  let out = "";
  out += `<form class="filter when-scripted" role="search" aria-label="筛选本表" hidden>
  <div class="filter__parts">
    <label class="filter__part filter__part--text"><span class="filter__label">文字</span>
      <input class="filter__field" type="search" name="q" autocomplete="off" placeholder="例如：学校">
    </label>
    ${filter_choice(root, "unit", "单位", "全部单位", view.unit_choices)}
    ${filter_choice(root, "leader", "领导", "全部领导", view.leader_choices)}
    ${filter_choice(root, "quarter", "季度", "全部季度", view.quarter_choices)}
    <div class="filter__buttons">
      <button class="button" type="submit">筛选</button>
      <button type="reset">清除</button>
    </div>
  </div>
  <p class="filter__count" role="status" tabindex="-1"></p>
</form>
<p class="filter__none" hidden>没有符合条件的任务。可以换一个词，或者按“清除”。</p>
`;
  return out;
}
function task_table_block(root, item, is_narrow, row) {
  let out = "";
  out += `<div class="task-table__block">
`;
  if ((is(item.units) || is(item.scope))) {
    out += `  <p class="task-table__who">${links_links(root, item.units, false)}`;
    if (is(item.scope)) {
      if (is(item.units)) {
        out += `（${escaped(item.scope)}）`;
      } else {
        out += `${escaped(item.scope)}`;
      }
    }
    out += `</p>
`;
  }
  const a26 = item.goals;
  for (let i26 = 0, n26 = a26.length; i26 < n26; i26++) {
    const [label_26, text_26] = a26[i26];
    out += `  <p class="task-table__goal`;
    if ((is(is_narrow) && (text_26.length > 200))) {
      out += ` task-table__goal--cut`;
    }
    out += `">`;
    if (is(label_26)) {
      out += `<b class="task-table__when">${escaped(label_26)}</b>`;
    }
    out += `${unbroken(text_26)}</p>
`;
    if ((is(is_narrow) && (text_26.length > 200))) {
      out += `  <p class="task-table__more"><a href="${escaped(row.href)}">全文见第${escaped(row.no)}项</a></p>
`;
    }
  }
  out += `</div>
`;
  return out;
}
function task_table_cell(root, item, row) {
  let out = "";
  if ((item.field === "text")) {
    out += `<th class="task-table__cell task-table__cell--text" scope="`;
    if ((item.rows > 1)) {
      out += `rowgroup`;
    } else {
      out += `row`;
    }
    out += `"`;
    if ((item.rows > 1)) {
      out += ` rowspan="${escaped(item.rows)}"`;
    }
    if ((item.columns > 1)) {
      out += ` colspan="${escaped(item.columns)}"`;
    }
    out += `><a href="${escaped(row.href)}">${unbroken(item.text)}</a>`;
    if (is(row.marks)) {
      out += `<span class="task-table__lamps">${lamp_marks_lamp_marks(root, row.marks, false)}</span>`;
    }
    out += `</th>
`;
  } else {
    out += `<td class="task-table__cell task-table__cell--${escaped(item.field)}`;
    if (((!is(item.text) && !is(item.links)) && !is(item.blocks))) {
      out += ` task-table__cell--empty`;
    }
    out += `"`;
    if ((item.rows > 1)) {
      out += ` rowspan="${escaped(item.rows)}"`;
    }
    if ((item.columns > 1)) {
      out += ` colspan="${escaped(item.columns)}"`;
    }
    out += ` data-label="${escaped(item.heading)}">`;
    if (is(item.links)) {
      out += `${links_links(root, item.links, false)}`;
    } else {
      if (is(item.blocks)) {
        const a25 = item.blocks;
        for (let i25 = 0, n25 = a25.length; i25 < n25; i25++) {
          const one_25 = a25[i25];
          out += `${task_table_block(root, one_25, ((item.field !== "goals") && (item.columns === 1)), row)}`;
        }
      } else {
        if (is(item.text)) {
          out += `${unbroken(item.text)}`;
        }
      }
    }
    if (is(item.is_shared)) {
      out += `<span class="task-table__shared">（与前面几项共用一格）</span>`;
    }
    out += `</td>
`;
  }
  return out;
}
function task_table_task_table(root, view) {
  let out = "";
  out += `<div class="task-table`;
  if ((view.columns.length > 7)) {
    out += ` task-table--wide`;
  }
  out += `">
<table class="task-table__table">
  <caption class="visually-hidden">${escaped(view.title)}</caption>
  <thead class="task-table__heads">
    <tr>
`;
  const a20 = view.columns;
  for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
    const column_20 = a20[i20];
    out += `      <th class="task-table__head task-table__head--${escaped(column_20.field)}" scope="col">${escaped(column_20.heading)}</th>
`;
  }
  out += `    </tr>
  </thead>
`;
  const a21 = view.sections;
  for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
    const section_21 = a21[i21];
    if (is(section_21.parent)) {
      out += `  <tbody class="task-table__parent">
    <tr><th class="task-table__parent-name" scope="rowgroup" colspan="${view.columns.length}">${escaped(section_21.parent)}</th></tr>
  </tbody>
`;
    }
    out += `  <tbody class="task-table__section" id="${escaped(section_21.id)}">
`;
    if (is(section_21.name)) {
      out += `    <tr class="task-table__band"><th class="task-table__band-name" scope="rowgroup" colspan="${view.columns.length}"><a href="${escaped(section_21.href)}">${escaped(section_21.name)}</a>`;
      if (is(section_21.preamble)) {
        out += `<span class="task-table__preamble">${escaped(section_21.preamble)}</span>`;
      }
      out += `</th></tr>
`;
    }
    const a22 = section_21.rows;
    for (let i22 = 0, n22 = a22.length; i22 < n22; i22++) {
      const row_22 = a22[i22];
      out += `    <tr class="task-table__row" data-units="${escaped(row_22.units)}" data-leaders="${escaped(row_22.leaders)}" data-quarters="${escaped(row_22.quarters)}">
`;
      const a23 = row_22.cells;
      for (let i23 = 0, n23 = a23.length; i23 < n23; i23++) {
        const item_23 = a23[i23];
        out += `      ${task_table_cell(root, item_23, row_22)}
`;
      }
      out += `    </tr>
`;
      const a27 = row_22.further;
      for (let i27 = 0, n27 = a27.length; i27 < n27; i27++) {
        const line_27 = a27[i27];
        out += `    <tr class="task-table__further">
`;
        const a28 = line_27;
        for (let i28 = 0, n28 = a28.length; i28 < n28; i28++) {
          const item_28 = a28[i28];
          out += `      ${task_table_cell(root, item_28, row_22)}
`;
        }
        out += `    </tr>
`;
      }
    }
    out += `  </tbody>
`;
  }
  out += `</table>
</div>
`;
  return out;
}
function matrix_matrix(root, item) {
  let out = "";
  out += `<section class="scroller matrix__scroller" aria-label="${escaped(item.title)}" tabindex="0">
<table class="matrix">
  <caption class="visually-hidden">${escaped(item.title)}：每格是目标数，按亮灯分</caption>
  <thead class="matrix__heads">
    <tr><th scope="col">${escaped(item.first)}</th>`;
  const a14 = item.columns;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const column_14 = a14[i14];
    out += `<th scope="col">`;
    if (is(column_14.year)) {
      out += `<span class="matrix__year">${escaped(column_14.year)}</span>`;
    }
    out += `${escaped(column_14.quarter)}</th>`;
  }
  out += `<th scope="col">合计</th></tr>
  </thead>
  <tbody>
`;
  const a15 = item.rows;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const row_15 = a15[i15];
    out += `    <tr class="matrix__row">
      <th class="matrix__name" scope="row"><a href="${escaped(row_15.link.href)}">${escaped(row_15.link.text)}</a></th>
`;
    if (is(row_15.lack)) {
      out += `      <td class="matrix__lack" colspan="${(item.columns.length + 1)}">${escaped(row_15.lack)}</td>
`;
    } else {
      const a16 = row_15.cells;
      for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
        const cell_16 = a16[i16];
        if (is(cell_16)) {
          out += `      <td class="matrix__cell" data-label="${escaped(cell_16.column)}">`;
          if (is(cell_16.href)) {
            out += `<a class="matrix__link" href="${escaped(cell_16.href)}">${lamp_marks_lamp_marks(root, cell_16.marks, false)}</a>`;
          } else {
            out += `${lamp_marks_lamp_marks(root, cell_16.marks, false)}`;
          }
          out += `</td>
`;
        } else {
          out += `      <td class="matrix__cell matrix__cell--empty">—</td>
`;
        }
      }
      out += `      <td class="matrix__cell matrix__cell--total" data-label="合计">`;
      if (is(row_15.total)) {
        out += `${escaped(row_15.total.total)}`;
      } else {
        out += `0`;
      }
      out += `</td>
`;
    }
    out += `    </tr>
`;
  }
  out += `  </tbody>
</table>
</section>
<ul class="matrix__key" aria-label="图例">
`;
  const a18 = item.reasons;
  for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
    const one_18 = a18[i18];
    out += `  <li>${lamp_lamp(root, one_18, false, true)}</li>
`;
  }
  out += `</ul>
<details class="fold matrix__numbers">
  <summary class="fold__name">同一张表，用数字看</summary>
  <section class="scroller" aria-label="${escaped(item.title)}，数字" tabindex="0">
  <table class="number-table">
    <caption class="visually-hidden">${escaped(item.title)}，每种亮灯的数目</caption>
    <thead><tr><th scope="col">${escaped(item.first)}</th><th scope="col">季度</th><th scope="col">合计</th>`;
  const a19 = item.reasons;
  for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
    const one_19 = a19[i19];
    out += `<th scope="col">${escaped(one_19.name)}：${escaped(one_19.word)}</th>`;
  }
  out += `</tr></thead>
    <tbody>
`;
  const a20 = item.numbers;
  for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
    const row_20 = a20[i20];
    out += `      <tr><th scope="row">${escaped(row_20.name)}</th><td>${escaped(row_20.column)}</td><td class="number-table__number">${escaped(row_20.total)}</td>`;
    const a21 = row_20.counts;
    for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
      const count_21 = a21[i21];
      out += `<td class="number-table__number">${escaped(count_21)}</td>`;
    }
    out += `</tr>
`;
  }
  out += `    </tbody>
  </table>
  </section>
</details>
`;
  return out;
}
function list_card_list_card(root, card) {
  let out = "";
  out += `<div class="list-card">
  <h3 class="list-card__name"><a href="${escaped(card.link.href)}">${escaped(card.title)}</a></h3>
  <p class="list-card__count">`;
  if (is(card.year)) {
    out += `${escaped(card.year)}年，`;
  }
  out += `${escaped(card.tasks)} 项任务`;
  if ((card.categories_total > 1)) {
    out += `，分 ${escaped(card.categories_total)} 类`;
  }
  out += `</p>
`;
  if ((card.categories_total > 1)) {
    out += `  <details class="fold list-card__fold">
    <summary class="fold__name">看分类</summary>
    ${bars_bars(root, card.composition)}
  </details>
`;
  }
  out += `</div>
`;
  return out;
}
function lag_table_lag_table(root, rows, caption) {
  let out = "";
  out += `<p class="note">从期限那天（季度目标是季度的最后一天）到第一份公开依据的天数；“几项中几项”说明有多少已到期的目标找得到公开依据，没有依据的不计天数。</p>
<section class="scroller" aria-label="${escaped(caption)}" tabindex="0">
<table class="number-table lag-table">
  <caption class="visually-hidden">${escaped(caption)}</caption>
  <thead><tr><th scope="col">名称</th><th scope="col">有公布的</th><th scope="col">中位数</th><th scope="col">最早</th><th scope="col">最晚</th></tr></thead>
  <tbody>
`;
  const a22 = rows;
  for (let i22 = 0, n22 = a22.length; i22 < n22; i22++) {
    const row_22 = a22[i22];
    out += `    <tr><th scope="row"><a href="${escaped(row_22.link.href)}">${escaped(row_22.link.text)}</a></th><td data-label="有公布的">${escaped(row_22.lag.of)} 项中 ${escaped(row_22.lag.published)} 项</td><td data-label="中位数">${escaped(row_22.lag.median)}</td><td data-label="最早">${escaped(row_22.lag.fastest)}</td><td data-label="最晚">${escaped(row_22.lag.slowest)}</td></tr>
`;
  }
  out += `  </tbody>
</table>
</section>
`;
  return out;
}
function rich_rich(root, segments) {
  let out = "";
  const a11 = segments;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const piece_11 = a11[i11];
    if (is(piece_11.is_fault)) {
      out += `<a class="rich__fault" href="${escaped(piece_11.href)}" title="疑有错字，见勘误">${unbroken(piece_11.text)}</a>`;
    } else {
      if (is(piece_11.href)) {
        out += `<a class="rich__term" href="${escaped(piece_11.href)}" title="名词解释">${unbroken(piece_11.text)}</a>`;
      } else {
        out += `${unbroken(piece_11.text)}`;
      }
    }
  }
  return out;
}
function verified_verified(root, is_verified, lines) {
  let out = "";
  out += `<p class="verified`;
  if (!is(is_verified)) {
    out += ` verified--open`;
  }
  out += `">
  <span class="verified__mark"><span class="verified__sign" aria-hidden="true">`;
  if (is(is_verified)) {
    out += `✓`;
  } else {
    out += `？`;
  }
  out += `</span>`;
  if (is(is_verified)) {
    out += `与原始文本逐字一致`;
  } else {
    out += `尚未与原始文本核对`;
  }
  out += `</span>
`;
  if (is(lines)) {
    out += `  <span class="verified__lines is-secondary">见原文${links_links(root, lines, false)}</span>
`;
  }
  out += `</p>
`;
  return out;
}
function handovers_handovers(root, items) {
  let out = "";
  out += `<ul class="handovers">
`;
  const a14 = items;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const item_14 = a14[i14];
    out += `  <li>文件印发时，<a href="${escaped(item_14.leader.href)}">${escaped(item_14.leader.text)}</a>任${escaped(item_14.post)}，${escaped(item_14.left)}离任；`;
    if (is(item_14.successor)) {
      out += `接任的是<a href="${escaped(item_14.successor.href)}">${escaped(item_14.successor.text)}</a>（${escaped(item_14.since)}起任职）。`;
    } else {
      out += `由谁接任，没有登记。`;
    }
    if (is(item_14.last)) {
      out += `<span class="tenures__holder">`;
      if (is(item_14.last.holder)) {
        out += `${escaped(item_14.last.time)}任${escaped(item_14.last.post)}的是<a href="${escaped(item_14.last.holder.href)}">${escaped(item_14.last.holder.text)}</a>`;
      } else {
        out += `${escaped(item_14.last.time)}没有登记由谁任${escaped(item_14.last.post)}`;
      }
      out += `。</span>`;
    }
    out += `</li>
`;
  }
  out += `</ul>
`;
  return out;
}
function evidence_evidence(root, item) {
  let out = "";
  out += `<blockquote class="evidence`;
  if (is(item.withdrawn)) {
    out += ` evidence--withdrawn`;
  }
  out += `"`;
  if (is(item.href)) {
    out += ` cite="${escaped(item.href)}"`;
  }
  out += `>
  <p class="evidence__excerpt">`;
  if (is(item.withdrawn)) {
    out += `<s>${escaped(item.excerpt)}</s>`;
  } else {
    out += `${escaped(item.excerpt)}`;
  }
  out += `</p>
  <footer class="evidence__source">${escaped(item.publisher)}，<time datetime="${escaped(item.date.machine)}">${escaped(item.date.text)}</time>，`;
  if (is(item.withdrawn)) {
    out += `<s>`;
  }
  if (is(item.href)) {
    out += `<a href="${escaped(item.href)}" rel="external">《${escaped(item.title)}》</a>`;
  } else {
    out += `《${escaped(item.title)}》（没有网址）`;
  }
  if (is(item.withdrawn)) {
    out += `</s>，<strong>发布者已于 <time datetime="${escaped(item.withdrawn.machine)}">${escaped(item.withdrawn.text)}</time> 撤回，当天起不作依据</strong>`;
  }
  if (is(item.archive)) {
    out += `。留有存档副本，指纹（SHA-256）<code title="${escaped(item.archive)}">${escaped(item.archive.slice(0, 12))}…</code>`;
  }
  out += `</footer>
</blockquote>
`;
  return out;
}
function adjustment_adjustment(root, item) {
  let out = "";
  out += `<div class="adjustment">
  <p class="adjustment__head"><b>${escaped(item.kind)}</b>，<time datetime="${escaped(item.date.machine)}">${escaped(item.date.text)}</time>决定`;
  if (is(item.is_late)) {
    out += `<span class="adjustment__late">（这时期限已过，已过的期限不改）</span>`;
  }
  out += `</p>
  <dl class="adjustment__sides">
    <div class="adjustment__side"><dt>原来</dt><dd>${escaped(item.before)}</dd></div>
    <div class="adjustment__side"><dt>改为</dt><dd>`;
  if (is(item.after)) {
    out += `${escaped(item.after)}`;
  } else {
    if ((item.kind === "撤销")) {
      out += `撤销，不再进行`;
    } else {
      out += `没有写明`;
    }
  }
  out += `</dd></div>
  </dl>
  <p class="adjustment__basis">依据：</p>
  ${evidence_evidence(root, item.basis)}
</div>
`;
  return out;
}
function standing_record(root, item) {
  let out = "";
  out += `<li class="standing__record">
  <p class="standing__summary"><b class="standing__state">${escaped(item.state)}</b><time class="standing__date" datetime="${escaped(item.date.machine)}">${escaped(item.date.text)}</time>${escaped(item.summary)}</p>
`;
  if (is(item.values)) {
    out += `  <table class="standing__values">
    <caption class="visually-hidden">公布的数与计划的数</caption>
    <thead><tr><th scope="col">指标</th><th scope="col">公布</th><th scope="col">计划</th></tr></thead>
    <tbody>
`;
    const a21 = item.values;
    for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
      const value_21 = a21[i21];
      out += `      <tr><th scope="row">${escaped(value_21.name)}</th><td><b>${escaped(value_21.published)}</b></td><td>${escaped((value_21.planned || "没有写明"))}</td></tr>
`;
    }
    out += `    </tbody>
  </table>
`;
  }
  const a22 = item.evidence;
  for (let i22 = 0, n22 = a22.length; i22 < n22; i22++) {
    const piece_22 = a22[i22];
    out += `  ${evidence_evidence(root, piece_22)}
`;
  }
  const a23 = item.replies;
  for (let i23 = 0, n23 = a23.length; i23 < n23; i23++) {
    const reply_23 = a23[i23];
    out += `  <div class="standing__reply">
    <p class="standing__reply-head"><b>${escaped(reply_23.kind)}</b>：${escaped(reply_23.by)}，<time datetime="${escaped(reply_23.date.machine)}">${escaped(reply_23.date.text)}</time>`;
    if (is(reply_23.until)) {
      out += `（可提异议至 <time datetime="${escaped(reply_23.until.machine)}">${escaped(reply_23.until.text)}</time>）`;
    }
    out += `</p>
    <p>${escaped(reply_23.text)}</p>
  </div>
`;
  }
  out += `</li>
`;
  return out;
}
function standing_standings(root, items, quoted) {
  let out = "";
  out += `<ul class="standings">
`;
  const a18 = items;
  for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
    const item_18 = a18[i18];
    out += `  <li class="standing">
`;
    if (is(quoted)) {
      out += `    <p class="standing__quote">${escaped(item_18.quote)}</p>
`;
    }
    out += `    <p class="standing__lamp">`;
    if (is(item_18.label)) {
      out += `<span class="standing__label">${escaped(item_18.label)}</span>`;
    }
    out += `${lamp_lamp(root, item_18.lamp, true, true)}</p>
`;
    const a19 = item_18.adjustments;
    for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
      const one_19 = a19[i19];
      out += `    ${adjustment_adjustment(root, one_19)}
`;
    }
    if (is(item_18.records)) {
      out += `    <ol class="standing__records">
`;
      const a20 = item_18.records;
      for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
        const one_20 = a20[i20];
        out += `      ${standing_record(root, one_20)}
`;
      }
      out += `    </ol>
`;
    }
    out += `  </li>
`;
  }
  out += `</ul>
`;
  return out;
}
function goal_goal(root, item) {
  let out = "";
  out += `<div class="goal">
`;
  if ((is(item.units) || is(item.scope))) {
    out += `  <p class="goal__head">${links_links(root, item.units, false)}`;
    if (is(item.scope)) {
      if (is(item.units)) {
        out += `（${escaped(item.scope)}）`;
      } else {
        out += `${escaped(item.scope)}`;
      }
    }
    out += `</p>
`;
  }
  out += `  <p class="goal__text">${rich_rich(root, item.text)}</p>
`;
  if (is(item.standings)) {
    out += `  ${standing_standings(root, item.standings, false)}
`;
  }
  out += `</div>
`;
  return out;
}
function timeline_timeline(root, steps) {
  let out = "";
  out += `<ol class="timeline">
`;
  const a24 = steps;
  for (let i24 = 0, n24 = a24.length; i24 < n24; i24++) {
    const step_24 = a24[i24];
    out += `  <li class="timeline__step">
    <h3 class="timeline__label">${escaped(step_24.label)}</h3>
    <div class="timeline__goals">
`;
    const a25 = step_24.goals;
    for (let i25 = 0, n25 = a25.length; i25 < n25; i25++) {
      const item_25 = a25[i25];
      out += `      ${goal_goal(root, item_25)}
`;
    }
    out += `    </div>
  </li>
`;
  }
  out += `</ol>
`;
  return out;
}
function milestones_milestones(root, items) {
  let out = "";
  out += `<ol class="milestones">
`;
  const a27 = items;
  for (let i27 = 0, n27 = a27.length; i27 < n27; i27++) {
    const item_27 = a27[i27];
    out += `  <li class="milestones__item">
    <p class="milestones__label">`;
    if (is(item_27.machine_date)) {
      out += `<time datetime="${escaped(item_27.machine_date)}">${escaped(item_27.label)}</time>`;
    } else {
      out += `${escaped(item_27.label)}`;
    }
    out += `</p>
`;
    if (is(item_27.standings)) {
      out += `    <div class="milestones__body">
      <p class="milestones__quote">“${unbroken(item_27.quote)}”</p>
      ${standing_standings(root, item_27.standings, false)}
    </div>
`;
    } else {
      out += `    <p class="milestones__quote">“${unbroken(item_27.quote)}”</p>
`;
    }
    out += `  </li>
`;
  }
  out += `</ol>
`;
  return out;
}
function ratings_ratings(root, items) {
  let out = "";
  out += `<p class="note">下面是政府自己作出并公布的评价，照原文引用。本站的亮灯不参考它，两者也不相加。</p>
<ul class="ratings">
`;
  const a15 = items;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const item_15 = a15[i15];
    out += `  <li class="ratings__item">
    <p class="ratings__head"><b>${escaped(item_15.kind)}：“${escaped(item_15.value)}”</b>`;
    if (is(item_15.period)) {
      out += `，${escaped(item_15.period)}`;
    }
    out += `。${escaped(item_15.issuer)}，<time datetime="${escaped(item_15.date.machine)}">${escaped(item_15.date.text)}</time></p>
    ${evidence_evidence(root, item_15.evidence)}
  </li>
`;
  }
  out += `</ul>
`;
  return out;
}
function metrics_metrics(root, items) {
  let out = "";
  out += `<table class="metrics">
  <caption class="visually-hidden">可以衡量的目标</caption>
  <thead>
    <tr><th scope="col">指标</th><th scope="col">时段</th><th scope="col">计划</th><th scope="col">原文</th></tr>
  </thead>
`;
  const a29 = items;
  for (let i29 = 0, n29 = a29.length; i29 < n29; i29++) {
    const item_29 = a29[i29];
    out += `  <tbody>
`;
    const a30 = item_29.planned;
    for (let i30 = 0, n30 = a30.length; i30 < n30; i30++) {
      const value_30 = a30[i30];
      out += `    <tr>
`;
      if ((i30 === 0)) {
        out += `      <th class="metrics__name" scope="rowgroup" rowspan="${item_29.planned.length}">`;
        if (is(item_29.compared)) {
          out += `<a href="${escaped(item_29.compared_link)}">${escaped(item_29.name)}</a>`;
        } else {
          out += `${escaped(item_29.name)}`;
        }
        out += `<span class="metrics__mode">${escaped(item_29.mode)}</span></th>
`;
      }
      out += `      <td class="metrics__time">${escaped(value_30.label)}</td>
      <td class="metrics__value">${escaped(value_30.text)}</td>
      <td>“${escaped(value_30.quote)}”</td>
    </tr>
`;
    }
    out += `  </tbody>
`;
  }
  out += `</table>
`;
  return out;
}
function curves_curves(root, items) {
  let out = "";
  out += `<div class="curves">
`;
  const a31 = items;
  for (let i31 = 0, n31 = a31.length; i31 < n31; i31++) {
    const item_31 = a31[i31];
    out += `  <figure class="curve">
    <figcaption class="curve__title">${escaped(item_31.title)}</figcaption>
    <svg class="curve__drawing" viewBox="0 0 ${escaped(item_31.curve.width)} ${escaped(item_31.curve.height)}" role="img" aria-labelledby="curve-${(i31 + 1)}-title curve-${(i31 + 1)}-text">
      <title id="curve-${(i31 + 1)}-title">${escaped(item_31.title)}</title>
      <desc id="curve-${(i31 + 1)}-text">${escaped(item_31.text)}</desc>
      <path class="curve__base" d="M0 ${escaped(item_31.curve.base)}h${escaped(item_31.curve.width)}"/>
`;
    const a32 = item_31.curve.lines;
    for (let i32 = 0, n32 = a32.length; i32 < n32; i32++) {
      const line_32 = a32[i32];
      out += `      <path class="curve__line`;
      if (is(line_32.is_gap)) {
        out += ` curve__line--gap`;
      }
      out += `" d="M${escaped(line_32.x1)} ${escaped(line_32.y1)}L${escaped(line_32.x2)} ${escaped(line_32.y2)}"/>
`;
    }
    const a33 = item_31.curve.marks;
    for (let i33 = 0, n33 = a33.length; i33 < n33; i33++) {
      const mark_33 = a33[i33];
      if (is(item_31.curve.has_columns)) {
        out += `      <rect class="curve__column" x="${escaped(mark_33.left)}" y="${escaped(mark_33.top)}" width="${escaped(mark_33.width)}" height="${(mark_33.bottom - mark_33.top)}"/>
`;
      } else {
        if ((mark_33.top !== mark_33.bottom)) {
          out += `      <path class="curve__range" d="M${escaped(mark_33.x)} ${escaped(mark_33.top)}V${escaped(mark_33.bottom)}"/>
`;
        }
        out += `      <circle class="curve__point" cx="${escaped(mark_33.x)}" cy="${escaped(mark_33.top)}" r="5"/>
`;
      }
      out += `      <text class="curve__value" x="${escaped(mark_33.x)}" y="${(mark_33.top - 10)}">${escaped(mark_33.label)}</text>
`;
    }
    out += `      <text class="curve__time" x="40" y="150">一季度</text>
      <text class="curve__time" x="120" y="150">二季度</text>
      <text class="curve__time" x="200" y="150">三季度</text>
      <text class="curve__time" x="280" y="150">四季度</text>
    </svg>
  </figure>
`;
  }
  out += `</div>
`;
  return out;
}
function lineage_lineage(root, years) {
  let out = "";
  out += `<ol class="lineage">
`;
  const a36 = years;
  for (let i36 = 0, n36 = a36.length; i36 < n36; i36++) {
    const year_36 = a36[i36];
    out += `  <li class="lineage__year">
    <h3 class="lineage__label">${escaped(year_36.label)}</h3>
    <ul class="lineage__tasks">
`;
    const a37 = year_36.steps;
    for (let i37 = 0, n37 = a37.length; i37 < n37; i37++) {
      const step_37 = a37[i37];
      out += `      <li class="lineage__task">
        <p>`;
      if (is(step_37.is_here)) {
        out += `<b aria-current="page">${escaped(step_37.task.text)}</b>`;
      } else {
        out += `<a href="${escaped(step_37.task.href)}">${escaped(step_37.task.text)}</a>`;
      }
      out += ` <span class="lineage__note">${escaped(step_37.task.note)}`;
      if (is(step_37.is_here)) {
        out += `，就是本页这一项`;
      }
      out += `</span></p>
`;
      const a38 = step_37.origins;
      for (let i38 = 0, n38 = a38.length; i38 < n38; i38++) {
        const origin_38 = a38[i38];
        out += `        <p class="lineage__origin">${escaped(origin_38.before)}${links_links(root, origin_38.tasks, false)}${escaped(origin_38.after)}`;
        if (is(origin_38.others)) {
          out += `，同时拆出的还有${links_links(root, origin_38.others, false)}`;
        }
        out += `<span class="lineage__note">（${escaped(origin_38.certainty)}）</span></p>
`;
      }
      if (is(step_37.is_completed)) {
        out += `        <p class="lineage__end">已公布完成。</p>
`;
      }
      if (is(step_37.dropped)) {
        out += `        <p class="lineage__end">不再列入：${lineage_dropped_words(root, step_37.dropped)}</p>
`;
      }
      if (is(step_37.untold_in)) {
        out += `        <p class="lineage__end">${links_links(root, step_37.untold_in, false)}接续了这张清单，没有写明这一项的去向。没有写明，不等于没有完成。</p>
`;
      }
      out += `      </li>
`;
    }
    out += `    </ul>
  </li>
`;
  }
  out += `</ol>
`;
  return out;
}
function related_related(root, items) {
  let out = "";
  out += `<ul class="related">
`;
  const a39 = items;
  for (let i39 = 0, n39 = a39.length; i39 < n39; i39++) {
    const item_39 = a39[i39];
    out += `  <li class="related__item">
    <p class="related__kind">${escaped(item_39.kind)}<span class="related__certainty">（${escaped(item_39.certainty)}）</span></p>
    <p class="related__task"><a href="${escaped(item_39.link.href)}">${unbroken(item_39.link.text)}</a></p>
`;
    if (is(item_39.link.note)) {
      out += `    <p class="related__note">${escaped(item_39.link.note)}</p>
`;
    }
    out += `  </li>
`;
  }
  out += `</ul>
`;
  return out;
}
function citation_citation(root, view) {
  let out = "";
  out += `<div class="citation">
  <div class="citation__part" data-copy>
    <p class="citation__text" data-copy-text>${escaped(view.before)}`;
  if (is(view.is_local)) {
    out += `<span data-here>${escaped(view.address)}</span>`;
  } else {
    out += `<a class="citation__address" href="${escaped(view.address_link)}">${escaped(view.address)}</a>`;
  }
  out += `${escaped(view.after)}</p>
    <p class="citation__copy when-scripted" hidden><button class="button" type="button">复制引用</button> <span role="status"></span></p>

  </div>
  <p class="note">按 GB/T 7714—2015 的写法，方括号里是数据的统计截止日，引用时请换成您查看的日期。数据版本指明引用的是哪一次提交的数据，见<a href="${root}changes/">变更记录</a>。</p>
`;
  if (is(view.image)) {
    out += `  <p class="citation__image"><a href="${escaped(view.image_link)}" download>分享用的图片</a></p>
`;
  }
  out += `  <details class="citation__more">
    <summary class="fold__name">给文献管理软件（CSL-JSON）</summary>
    <div class="citation__part" data-copy>
      <pre class="citation__source" tabindex="0" data-copy-text>${escaped(view.record)}</pre>
      <p class="citation__copy when-scripted" hidden><button class="button" type="button">复制 CSL-JSON</button> <span role="status"></span></p>

    </div>
  </details>
`;
  if (is(view.quotation)) {
    out += `  <details class="citation__more">
    <summary class="fold__name">放进别的网页（HTML）</summary>
    <div class="citation__part" data-copy>
      <pre class="citation__source" tabindex="0" data-copy-text>${escaped(view.quotation)}</pre>
      <p class="citation__copy when-scripted" hidden><button class="button" type="button">复制 HTML</button> <span role="status"></span></p>

    </div>
  </details>
`;
  }
  if (is(view.code)) {
    out += `  <div class="citation__paper">
    <div class="citation__code" aria-hidden="true">${view.code_link}</div>
    <p>扫码看这一项现在的样子，网址是<br>${escaped(view.address)}</p>
  </div>
`;
  }
  out += `</div>
`;
  return out;
}
function neighbours_neighbours(root, previous, next) {
  let out = "";
  out += `<nav class="neighbours is-secondary" aria-label="前后任务">
`;
  if (is(previous)) {
    out += `  <a class="neighbours__link" href="${escaped(previous.href)}" rel="prev"><span class="neighbours__way"><span aria-hidden="true">← </span>上一项 ${escaped(previous.note)}</span><span class="neighbours__text">${escaped(previous.text)}</span></a>
`;
  }
  if (is(next)) {
    out += `  <a class="neighbours__link neighbours__link--next" href="${escaped(next.href)}" rel="next"><span class="neighbours__way">下一项 ${escaped(next.note)}<span aria-hidden="true"> →</span></span><span class="neighbours__text">${escaped(next.text)}</span></a>
`;
  }
  out += `</nav>
`;
  return out;
}
function unit_change_unit_change(root, became, came_from) {
  let out = "";
  if (is(became)) {
    out += `<p class="unit-change">${escaped(became.date)}起`;
    if (is(became.units)) {
      out += `${escaped(became.how)}${links_links(root, became.units, false)}。`;
    } else {
      out += `不再有这个单位；由哪个单位接续，没有登记。`;
    }
    out += `</p>
`;
  }
  const a12 = came_from;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const change_12 = a12[i12];
    out += `<p class="unit-change">${escaped(change_12.date)}`;
    if ((change_12.how === "并入")) {
      out += `${links_links(root, change_12.units, false)}并入。`;
    } else {
      out += `由${links_links(root, change_12.units, false)}${escaped(change_12.how)}。`;
    }
    out += `以前的任务，见`;
    if ((change_12.units.length > 1)) {
      out += `各自`;
    } else {
      out += `它`;
    }
    out += `的网页。</p>
`;
  }
  return out;
}
function unit_table_unit_table(root, rows, caption) {
  let out = "";
  out += `<table class="unit-table">
  <caption class="visually-hidden">${escaped(caption)}</caption>
  <thead>
    <tr><th class="unit-table__head" scope="col">单位</th><th class="unit-table__head unit-table__head--number" scope="col">牵头</th><th class="unit-table__head unit-table__head--number" scope="col">配合</th><th class="unit-table__head unit-table__head--number" scope="col">责任</th></tr>
  </thead>
  <tbody>
`;
  const a12 = rows;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const row_12 = a12[i12];
    out += `    <tr><th class="unit-table__cell" scope="row"><a href="${escaped(row_12.link.href)}">${escaped(row_12.link.text)}</a></th><td class="unit-table__cell unit-table__cell--number">${escaped((row_12.lead || "—"))}</td><td class="unit-table__cell unit-table__cell--number">${escaped((row_12.support || "—"))}</td><td class="unit-table__cell unit-table__cell--number">${escaped((row_12.responsible || "—"))}</td></tr>
`;
  }
  out += `  </tbody>
</table>
`;
  return out;
}
function page_changes(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  if (is(page.view.is_latest)) {
    out += `<script type="module" src="${escaped(site.assets_link)}/js/visits.js"></script>
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>${escaped(view.title)}</h1>
<p class="lead">数据每次改动，都按提交日期列在这里，改动前后对照。类别由改动的内容决定，不由改动的人填写。</p>
<dl class="change-kinds">
  <div><dt>文字更正</dt><dd>转录改得与原文一致</dd></div>
  <div><dt>文字改动</dt><dd>改后的文字不见于原文，或有删减</dd></div>
  <div><dt>目标调整、时限调整、撤销</dt><dd>只据调整记录</dd></div>
</dl>
`;
  if (is(view.lack)) {
    out += `<p class="note change-lack">${escaped(view.lack)}</p>
`;
  }
  out += `<p>订阅：${links_links(root, page.feeds, false)}。</p>
`;
  if (is(view.years)) {
    out += `${chips_chips(root, view.years, "按年看", page.here)}
`;
  }
  if (is(view.is_latest)) {
    out += `<section class="visits when-scripted" hidden aria-label="上次来访之后的变更">
  <p class="visits__news" role="status">想知道下次来时有什么变化，可以让这台设备记住看到了哪里。</p>
  <p><button class="button visits__remember" type="button">记住看到这里</button> <button class="button visits__forget" type="button" hidden>不再记住</button></p>
  <p class="note">只记在这台设备上，不用 cookie，不发往任何地方；不按按钮就什么也不记。</p>
</section>
`;
  }
  if (is(view.commits)) {
    if ((is(view.is_latest) && (view.total > view.commits.length))) {
      out += `<p class="note">共 ${escaped(view.total)} 次，这里是最近 ${view.commits.length} 次，其余按年看。</p>
`;
    }
    out += `${changes_changes(root, view.commits, true, true)}
`;
  } else {
    out += `<p>没有可以列出的变更。</p>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a19 = site.footer;
  for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
    const item_19 = a19[i19];
    out += `        <li><a class="site-footer__link" href="${escaped(item_19.href)}"`;
    if ((item_19.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_19.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_compare_metrics(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>同一指标，各地的数字</h1>
<p class="lead">至少两个地区都写明了数字的 ${view.sections.length} 个同名指标。数字照录原文，按地区登记的次序排列，不换算、不相加、不排名。</p>
<p class="note">指标的名称由本站拟定，名称相同（不计空格、引号和全半角）的列在一起。市与区的数、不同年份的数、“当期”与“累计”的数，范围不同，不宜直接比大小。</p>
${chips_chips(root, view.contents, "指标", "")}
`;
  const a12 = view.sections;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const section_12 = a12[i12];
    out += `<section class="section" id="${escaped(section_12.id)}">
  <h2>${escaped(section_12.name)}</h2>
  ${compared_compared(root, section_12.measured, `${section_12.name}${"：各地的数字"}`, false)}
</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a15 = site.footer;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const item_15 = a15[i15];
    out += `        <li><a class="site-footer__link" href="${escaped(item_15.href)}"`;
    if ((item_15.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_15.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_compare_tasks(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<p class="kicker"><a href="${escaped(view.whole.place.href)}">${escaped(view.whole.place.text)}</a>与${links_links(root, view.places, false)}并排看</p>
<h1>${escaped(view.whole.text)}</h1>
<p class="lead">下面先列这一项，再列落实它的 ${view.carriers.length} 项任务。对应关系有多大把握，每一项都写明。</p>
`;
  if (is(view.mismatches)) {
    out += `<section class="section" id="mismatches">
  <h2>出入</h2>
  <p class="note">这几项的说法有不一致的地方。本站并列出来，不作更正，也不判断哪一处对。</p>
`;
    const a12 = view.mismatches;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const item_12 = a12[i12];
      out += `  <h3 class="compare-side"><a href="${escaped(item_12.task.href)}">${escaped(item_12.task.note)}</a></h3>
  ${discrepancy_discrepancy(root, item_12.discrepancy, page.here)}
`;
    }
    out += `</section>
`;
  }
  if (is(view.measured)) {
    out += `<section class="section" id="numbers">
  <h2>数字并列</h2>
  <p class="note">数字照录原文。区里的数是不是市里的一部分，文件没有说的，本站不推算、不相加。</p>
  ${compared_compared(root, view.measured, "这几项任务写明的数字", true)}
</section>
`;
  }
  out += `<section class="section" id="sides">
  <h2>任务并列</h2>
  <div class="sides">
    ${side_side(root, view.whole, 3)}
`;
  const a16 = view.carriers;
  for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
    const item_16 = a16[i16];
    out += `    ${side_side(root, item_16, 3)}
`;
  }
  out += `  </div>
</section>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_compare_topic(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<p class="kicker"><a href="${escaped(view.topic.href)}">主题：${escaped(view.topic.text)}</a></p>
<h1>${escaped(view.topic.text)}：各地写明的数字</h1>
<p class="lead">这个主题的任务中写明了的数字，按地区列出。数字照录原文，不换算、不相加、不排名；指标名称带链接的，别处也有。</p>
`;
  const a11 = view.sections;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const section_11 = a11[i11];
    out += `<section class="section" id="${escaped(section_11.id)}">
  <h2><a href="${escaped(section_11.place.href)}">${escaped(section_11.place.text)}</a></h2>
  ${compared_compared(root, section_11.measured, `${section_11.place.text}${"写明的数字"}`, true)}
</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a14 = site.footer;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const item_14 = a14[i14];
    out += `        <li><a class="site-footer__link" href="${escaped(item_14.href)}"`;
    if ((item_14.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_14.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_compare(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>并排看</h1>
<p class="lead">市里定的事，各区怎样接着做；同一件事，各地写了什么数。都引原文，不换算、不相加、不排名。</p>
`;
  if (is(view.metrics)) {
    out += `<section class="section" id="metrics">
  <h2><a href="${root}compare/metrics/">同一指标，各地的数字</a></h2>
  <p class="note">指标的名称由本站拟定。名称相同（不计空格、引号和全半角）、至少两个地区都有的，共 ${view.metrics.length} 个。</p>
  ${chips_chips(root, view.metrics, "指标", "")}
</section>
`;
  }
  if (is(view.topics)) {
    out += `<section class="section" id="topics">
  <h2>同一主题，各地写明的数字</h2>
  ${chips_chips(root, view.topics, "主题", "")}
</section>
`;
  }
  if (is(view.groups)) {
    out += `<section class="section" id="tasks">
  <h2>市里的任务，各区怎样落实</h2>
  <p class="note">哪一项对应哪一项，有的是文件载明的，有的是本站比对的，页面上逐项写明。没有列出的，只说明没有比对到，不等于没有落实。</p>
`;
    const a12 = view.linked;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const picture_12 = a12[i12];
      out += `  ${bars_bars(root, picture_12)}
`;
    }
    const a16 = view.groups;
    for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
      const group_16 = a16[i16];
      out += `  <h3>${escaped(group_16.heading)}</h3>
  <ul class="compare-tasks">
`;
      const a17 = group_16.tasks;
      for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
        const task_17 = a17[i17];
        out += `    <li class="compare-tasks__item"><a href="${escaped(task_17.href)}">${escaped(task_17.text)}</a> <span class="compare-tasks__note">${escaped(task_17.note)}</span></li>
`;
      }
      out += `  </ul>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a18 = site.footer;
  for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
    const item_18 = a18[i18];
    out += `        <li><a class="site-footer__link" href="${escaped(item_18.href)}"`;
    if ((item_18.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_18.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_content(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<article class="prose">
  <h1>${escaped(view.title)}</h1>
  <div class="rich">${view.html_link}</div>
</article>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a11 = site.footer;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const item_11 = a11[i11];
    out += `        <li><a class="site-footer__link" href="${escaped(item_11.href)}"`;
    if ((item_11.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_11.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_data(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>开放数据</h1>
<p class="lead">本站显示的全部内容都可以下载，任何人可以自由使用。文字照录公开文件；编号、日期换算、指标和关联由本站整理。</p>
<p class="note">统计截止日 ${escaped(view.as_of)}`;
  if (is(view.commit)) {
    out += `，数据版本 ${escaped(view.commit.slice(0, 10))}`;
  }
  out += `。地址中的 v1 表示格式的版本：栏目只增不改。</p>

<section class="section" id="whole">
  <h2>全部下载</h2>
  <p>${data_files(root, view.whole)}</p>
  <p>Excel 工作簿里每张表一页。各地区单独的：</p>
  <ul class="bullets">
`;
  const a12 = view.places;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const [name_12, items_12] = a12[i12];
    out += `    <li>${escaped(name_12)}：${data_files(root, items_12)}</li>
`;
  }
  out += `  </ul>
  <p>各地区的每张表也都有，地址如 <code>/data/v1/binhai/goals.csv</code>。CSV 是带 BOM 的 UTF-8，可以直接用 Excel 或 WPS 打开；一格里有几项时用“；”隔开；以等号、加号之类开头的文字前加一个撇号，免得被当成公式。</p>
</section>

<section class="section" id="counts">
  <h2>各文件的数量</h2>
  <section class="scroller" aria-label="各文件的数量" tabindex="0">
  <table class="data-table">
    <caption class="visually-hidden">各文件的任务、目标、节点、指标、勘误、出入、关联数和核对结果</caption>
    <thead><tr><th scope="col">文件</th><th scope="col">任务</th><th scope="col">目标</th><th scope="col">节点</th><th scope="col">指标</th><th scope="col">勘误</th><th scope="col">出入</th><th scope="col">关联</th><th scope="col">逐字核对</th></tr></thead>
    <tbody>
`;
  const a13 = view.counts;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const row_13 = a13[i13];
    out += `      <tr><th scope="row"><a href="${escaped(row_13.document.href)}">${escaped(row_13.document.text)}</a></th><td>${escaped(row_13.tasks)}</td><td>${escaped(row_13.goals)}</td><td>${escaped(row_13.milestones)}</td><td>${escaped(row_13.metrics)}</td><td>${escaped(row_13.errata)}</td><td>${escaped(row_13.discrepancies)}</td><td>${escaped(row_13.related)}</td><td>${escaped(row_13.cells)}</td></tr>
`;
  }
  out += `    </tbody>
  </table>
  </section>
</section>

<section class="section" id="example">
  <h2>怎样使用</h2>
  <p>用 Excel：下载 gongkai.xlsx，打开“任务”一页，筛选即可。用程序：</p>
  <pre class="data-code" tabindex="0"><code>${escaped(view.example)}</code></pre>
</section>

`;
  const a14 = view.tables;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const table_14 = a14[i14];
    out += `<section class="section" id="${escaped(table_14.name)}">
  <h2>${escaped(table_14.title)}（${escaped(table_14.name)}，${escaped(table_14.total)} 行）</h2>
  <p>${escaped(table_14.row)}下载：${data_files(root, table_14.files)}</p>
  <section class="scroller" aria-label="${escaped(table_14.title)}的栏目" tabindex="0">
  <table class="data-table">
    <caption class="visually-hidden">${escaped(table_14.title)}的栏目说明和前两行</caption>
    <thead><tr><th scope="col">栏目</th><th scope="col">含义</th><th scope="col">类型</th><th scope="col">例</th></tr></thead>
    <tbody>
`;
    const a15 = table_14.columns;
    for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
      const column_15 = a15[i15];
      out += `      <tr><th scope="row"><code>${escaped(column_15.name)}</code></th><td>${escaped(column_15.meaning)}</td><td>${escaped(column_15.kind)}</td><td>${escaped(column_15.examples.join(" / "))}</td></tr>
`;
    }
    out += `    </tbody>
  </table>
  </section>
`;
    const a16 = table_14.files;
    for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
      const file_16 = a16[i16];
      out += `  <p class="data-hash">${escaped(file_16.link.text)} SHA-256：<code>${escaped(file_16.sha256)}</code></p>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_document(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<article>
<p class="kicker">${escaped(view.place.text)} · 公开文件</p>
<h1>${escaped(view.title)}</h1>
`;
  const is_verified_11 = view.verification.complete;
  out += `<p class="verified`;
  if (!is(is_verified_11)) {
    out += ` verified--open`;
  }
  out += `">
  <span class="verified__mark"><span class="verified__sign" aria-hidden="true">`;
  if (is(is_verified_11)) {
    out += `✓`;
  } else {
    out += `？`;
  }
  out += `</span>`;
  if (is(is_verified_11)) {
    out += `与原始文本逐字一致`;
  } else {
    out += `尚未与原始文本核对`;
  }
  out += `</span>
`;
  if (is([])) {
    out += `  <span class="verified__lines is-secondary">见原文</span>
`;
  }
  out += `</p>

<div class="columns">
<nav class="contents columns__side columns__side--contents" aria-label="本页内容">
  <p class="page-parts__label">本页内容</p>
  <ul class="page-parts__list">
    <li class="page-parts__item"><a href="#lists">任务清单</a></li>
    <li class="page-parts__item"><a href="#verification">与原文逐字核对</a></li>
`;
  if (is(((is(view.errata) || is(view.task_errata)) ? "errata" : ""))) {
    out += `    <li class="page-parts__item"><a href="#`;
    if ((is(view.errata) || is(view.task_errata))) {
      out += `errata`;
    } else {
      out += ``;
    }
    out += `">勘误</a></li>
`;
  }
  if (is((is(view.discrepancies) ? "discrepancies" : ""))) {
    out += `    <li class="page-parts__item"><a href="#`;
    if (is(view.discrepancies)) {
      out += `discrepancies`;
    } else {
      out += ``;
    }
    out += `">出入</a></li>
`;
  }
  if (is((is(view.notes) ? "notes" : ""))) {
    out += `    <li class="page-parts__item"><a href="#`;
    if (is(view.notes)) {
      out += `notes`;
    } else {
      out += ``;
    }
    out += `">文件中的要求和说明</a></li>
`;
  }
  if (is((is(view.readable) ? "text" : ""))) {
    out += `    <li class="page-parts__item"><a href="#`;
    if (is(view.readable)) {
      out += `text`;
    } else {
      out += ``;
    }
    out += `">文件全文</a></li>
`;
  }
  if (is(((is(view.changes) || is(page.feeds)) ? "changes" : ""))) {
    out += `    <li class="page-parts__item"><a href="#`;
    if ((is(view.changes) || is(page.feeds))) {
      out += `changes`;
    } else {
      out += ``;
    }
    out += `">变更记录</a></li>
`;
  }
  out += `    <li class="page-parts__item"><a href="#source">原文文本（带行号）</a></li>
  </ul>
</nav>

<div class="columns__main">
${facts_facts(root, view.record)}

<section class="section" id="lists">
  <h2>任务清单</h2>
  <ul class="document-lists">
`;
  const a16 = view.lists;
  for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
    const list_16 = a16[i16];
    out += `    <li><a href="${escaped(list_16.href)}">${escaped(list_16.text)}</a> <span class="document-lists__note">${escaped(list_16.note)}</span></li>
`;
  }
  out += `  </ul>
</section>

<section class="section" id="verification">
  <h2>与原文逐字核对</h2>
  <p class="prose">原文共 ${escaped(view.verification.cells)} 个单元格（段落），其中 ${escaped(view.verification.covered)} 个逐字核对一致（${escaped(view.verification.percent)}）。</p>
`;
  if (is(view.rules)) {
    out += `  <p class="prose">核对时，只有下面这些成规律的地方不计，每条都写明用了几次：</p>
  <ul class="document-rules">
`;
    const a17 = view.rules;
    for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
      const rule_17 = a17[i17];
      out += `    <li>${escaped(rule_17.text)}<span class="document-rules__count">用了 ${escaped(rule_17.count)} 次</span></li>
`;
    }
    out += `  </ul>
`;
  }
  out += `  <p class="prose">勘误 ${(view.errata.length + view.task_errata.length)} 处，出入 ${view.discrepancies.length} 处。网页照录原文，不暗改。</p>
</section>

`;
  if ((is(view.errata) || is(view.task_errata))) {
    out += `<section class="section" id="errata">
  <h2>勘误</h2>
`;
    const a18 = view.errata;
    for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
      const item_18 = a18[i18];
      out += `  ${erratum_erratum(root, item_18, "")}
`;
    }
    const a19 = view.task_errata;
    for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
      const item_19 = a19[i19];
      out += `  <h3 class="document-erratum"><a href="${escaped(item_19.task.href)}">${escaped(item_19.task.note)}</a></h3>
  ${erratum_erratum(root, item_19.erratum, "")}
`;
    }
    out += `</section>
`;
  }
  out += `
`;
  if (is(view.discrepancies)) {
    out += `<section class="section" id="discrepancies">
  <h2>出入</h2>
  <p class="note">两处说法不一致的地方。本站并列出来，不作更正。</p>
`;
    const a20 = view.discrepancies;
    for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
      const item_20 = a20[i20];
      out += `  <h3 class="document-erratum"><a href="${escaped(item_20.task.href)}">${escaped(item_20.task.note)}</a></h3>
  ${discrepancy_discrepancy(root, item_20.discrepancy, item_20.task.href)}
`;
    }
    out += `</section>
`;
  }
  out += `
`;
  if (is(view.notes)) {
    out += `<section class="section" id="notes">
  <h2>文件中的要求和说明</h2>
`;
    const a21 = view.notes;
    for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
      const [text_21, lines_21] = a21[i21];
      out += `  <blockquote class="document-note">
    <p class="prose">${escaped(text_21)}</p>
    <p class="document-note__lines">原文${links_links(root, lines_21, false)}</p>
  </blockquote>
`;
    }
    out += `</section>
`;
  }
  out += `
`;
  if (is(view.readable)) {
    out += `<section class="section" id="text">
  <h2>文件全文</h2>
  <div class="prose rich">${view.readable_link}</div>
</section>
`;
  }
  out += `
${change_record_change_record(root, view.changes, page.feeds)}
<section class="section" id="source">
  <h2>原文文本（带行号）</h2>
  <p class="note">这是本站核对所依据的文本，从原文件转换而来，保留了转换的痕迹。文件名 <a href="${escaped(view.source_file.href)}">${escaped(view.source_file.text)}</a>，指纹（SHA-256）<code>${escaped(view.sha256)}</code>。</p>
  ${source_text_source_text(root, view.lines)}
</section>
</div>
</div>
</article>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a29 = site.footer;
  for (let i29 = 0, n29 = a29.length; i29 < n29; i29++) {
    const item_29 = a29[i29];
    out += `        <li><a class="site-footer__link" href="${escaped(item_29.href)}"`;
    if ((item_29.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_29.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_due(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<p class="kicker">${escaped(view.place.text)}</p>
<h1>${escaped(view.name)}督办清单</h1>
`;
  if (is(view.collecting)) {
    out += `<p class="lead">截至 <time datetime="${escaped(view.collecting.as_of.machine)}">${escaped(view.collecting.as_of.text)}</time>，公开的目标里可以留意的三种情况。三种分开列，不相加，也不排名；按期限先后排列。</p>
`;
    if (is(view.tally)) {
      out += `<h2 class="due-total">该地区全部目标</h2>
${tally_tally(root, view.tally, "", "")}
`;
    }
    out += `<nav class="due-parts" aria-label="本页内容">
  <ul class="due-parts__list">
`;
    const a13 = view.parts;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const part_13 = a13[i13];
      out += `    <li><a href="#${escaped(part_13.id)}">${escaped(part_13.heading)}</a>：${escaped(part_13.of)} ${part_13.items.length} 项</li>
`;
    }
    out += `  </ul>
</nav>
`;
    const a14 = view.parts;
    for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
      const part_14 = a14[i14];
      out += `<section class="section" id="${escaped(part_14.id)}">
  <h2>${escaped(part_14.heading)}（${part_14.items.length} 项）</h2>
  <p class="note">${escaped(part_14.note)}</p>
`;
      if (is(part_14.items)) {
        out += `  <ol class="due-list">
`;
        const a15 = part_14.items;
        for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
          const item_15 = a15[i15];
          out += `    <li class="due-list__item">
      <p class="due-list__task"><a href="${escaped(item_15.task.href)}">${escaped(item_15.task.text)}</a> <span class="due-list__note">${escaped(item_15.task.note)}</span></p>
`;
          if (is(item_15.text)) {
            out += `      <p class="due-list__text"><b>${escaped(item_15.label)}：</b>${escaped(item_15.text)}</p>
`;
          }
          out += `      <p class="due-list__lamp">${lamp_lamp(root, item_15.lamp, true, true)}<b>${escaped(item_15.days)}</b></p>
      <p class="due-list__who">`;
          if (is(item_15.units)) {
            out += `${links_links(root, item_15.units, false)}`;
          } else {
            out += `文件未列责任单位`;
          }
          if (is(item_15.leaders)) {
            out += `；责任领导：${escaped(item_15.leaders)}`;
          }
          out += `</p>
    </li>
`;
        }
        out += `  </ol>
`;
      } else {
        out += `  <p>目前没有。</p>
`;
      }
      out += `</section>
`;
    }
  } else {
    out += `<p class="lead">本站到统计截止日还没有开始收录该地区的公开进展，不判断是否完成。</p>
`;
  }
  out += `${invitation_invitation(root, site.contact)}
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_guide_codes(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading guide">
<h1>每一个提示</h1>
<p class="lead">检查（<code>gongkai check</code>）可能给出的 ${escaped(view.total)} 种提示。“错误”改好之前，网站不会更新；“提醒”请看一看。</p>
<nav aria-label="本页内容">
  <ul class="bullets">
`;
  const a11 = view.families;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const family_11 = a11[i11];
    out += `    <li><a href="#${escaped(family_11.id)}">${escaped(family_11.title)}</a>：${family_11.codes.length} 种</li>
`;
  }
  out += `  </ul>
</nav>
`;
  const a12 = view.families;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const family_12 = a12[i12];
    out += `<section class="section" id="${escaped(family_12.id)}">
  <h2>${escaped(family_12.title)}</h2>
`;
    const a13 = family_12.codes;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const code_13 = a13[i13];
      out += `  <div class="guide-code" id="${escaped(code_13.name)}">
    <h3 class="guide-code__name"><code>${escaped(code_13.name)}</code> <span class="guide-keys__form">${escaped(code_13.severity)}</span></h3>
    <p>${escaped(code_13.what)}${escaped(code_13.why)}</p>
    <div class="guide-code__pair">
      <figure class="guide-code__side"><figcaption>例子</figcaption><pre><code>${escaped(code_13.example)}</code></pre></figure>
      <figure class="guide-code__side"><figcaption>改好以后</figcaption><pre><code>${escaped(code_13.fixed)}</code></pre></figure>
    </div>
    <p>怎样改：${escaped(code_13.instead)}</p>
  </div>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a14 = site.footer;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const item_14 = a14[i14];
    out += `        <li><a class="site-footer__link" href="${escaped(item_14.href)}"`;
    if ((item_14.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_14.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_guide_fields(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading guide">
<h1>每一个键</h1>
<p class="lead">数据文件里可以写的每一个键。没有标“必填”的，用不着就不写。在 VS Code 里，把鼠标停在键上也能看到同样的说明。</p>
<nav aria-label="本页内容">
  <ul class="bullets">
`;
  const a11 = view.files;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const file_11 = a11[i11];
    out += `    <li><a href="#${escaped(file_11.id)}">${escaped(file_11.title)}</a> <code>${escaped(file_11.where)}</code>：`;
    const a12 = file_11.records;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const record_12 = a12[i12];
      out += `<a href="#${escaped(record_12.id)}">${escaped(record_12.title)}</a>`;
      if (!(i12 === n12 - 1)) {
        out += `、`;
      }
    }
    out += `</li>
`;
  }
  out += `  </ul>
</nav>
`;
  const a13 = view.files;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const file_13 = a13[i13];
    out += `<section class="section" id="${escaped(file_13.id)}">
  <h2>${escaped(file_13.title)}：<code>${escaped(file_13.where)}</code></h2>
`;
    const a14 = file_13.records;
    for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
      const record_14 = a14[i14];
      out += `  <h3 id="${escaped(record_14.id)}">${escaped(record_14.title)}</h3>
  <p>${escaped(record_14.what)}</p>
  <dl class="guide-keys">
`;
      const a15 = record_14.rows;
      for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
        const row_15 = a15[i15];
        out += `    <div class="guide-keys__entry">
      <dt><code class="guide-keys__key">${escaped(row_15.key)}</code>`;
        if (is(row_15.is_required)) {
          out += ` <strong>必填</strong>`;
        }
        out += ` <span class="guide-keys__form">${escaped(row_15.form)}</span></dt>
      <dd>${escaped(row_15.what)}</dd>
`;
        if (is(row_15.values)) {
          out += `      <dd><ul class="bullets">
`;
          const a16 = row_15.values;
          for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
            const [value_16, meaning_16] = a16[i16];
            out += `        <li><code>${escaped(value_16)}</code>：${escaped(meaning_16)}</li>
`;
          }
          out += `      </ul></dd>
`;
        }
        out += `      <dd class="guide-keys__example">例：<code>${escaped(row_15.example)}</code></dd>
    </div>
`;
      }
      out += `  </dl>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_guide(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<h1>编辑指南</h1>
<div class="columns guide">
${page_parts_page_parts(root, view.contents)}
<div class="columns__main">
`;
  const a12 = view.steps;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const step_12 = a12[i12];
    if (is(step_12.heading)) {
      out += `<section class="section" id="${escaped(step_12.id)}">
  <h2>${escaped(step_12.heading)}</h2>
`;
    }
    const a13 = step_12.parts;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const part_13 = a13[i13];
      out += `  <div class="rich">${part_13.html_link}</div>
`;
      if (is(part_13.picture)) {
        out += `  <figure class="guide__figure"><img class="guide__picture" src="${escaped(site.assets_link)}/img/guide/${escaped(part_13.picture)}" alt="${escaped(part_13.shows)}" loading="lazy"></figure>
`;
      }
    }
    if (is(step_12.heading)) {
      out += `</section>
`;
    }
  }
  out += `<section class="section" id="reference">
  <h2>查阅</h2>
  <ul class="bullets">
`;
  const a14 = view.references;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const link_14 = a14[i14];
    out += `    <li><a href="${escaped(link_14.href)}">${escaped(link_14.text)}</a>：${escaped(link_14.note)}</li>
`;
  }
  out += `  </ul>
</section>
</div>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a15 = site.footer;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const item_15 = a15[i15];
    out += `        <li><a class="site-footer__link" href="${escaped(item_15.href)}"`;
    if ((item_15.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_15.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_home(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<section class="home-search">
  <h1 class="home-search__title">政府公布要做的事，这里查得到</h1>
  <p class="home-search__lead">${escaped(view.description)}</p>
  <form class="home-search__form" role="search" aria-label="全站搜索" action="${root}search/" method="get">
    <label class="home-search__label" for="home-search-field">想查什么？输入事情、地方或者单位</label>
    <div class="home-search__line">
      <input class="home-search__field" id="home-search-field" type="search" name="q" enterkeyhint="search">
      <button class="button home-search__button" type="submit">搜索</button>
    </div>
  </form>
  <p class="home-search__more">例如：<a href="${root}search/?q=老旧小区">老旧小区</a>、<a href="${root}search/?q=养老">养老</a>、<a href="${root}search/?q=学校">学校</a>、<a href="${root}search/?q=菜市场">菜市场</a>、<a href="${root}search/?q=公园">公园</a></p>
</section>

<section class="section">
  <h2>按地区查</h2>
  <ul class="home-places">
`;
  const a11 = view.places;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const card_11 = a11[i11];
    out += `    ${place_card_place_card(root, card_11)}
`;
  }
  out += `  </ul>
`;
  if (is(view.collecting)) {
    out += `  <p class="home-progress">本站收录了${links_links(root, view.collecting, false)}的公开进展，截至 ${escaped(view.as_of_text)}：<a href="${root}progress/">看各地进展</a></p>
`;
  }
  out += `</section>

<section class="section">
  <h2><a href="${escaped(view.quarter.href)}">${escaped(view.quarter.text)}</a>有安排的工作</h2>
`;
  if (is(view.is_archive)) {
    out += `  <p class="note">数据已归档，显示最近有计划的季度。统计截止日：${escaped(view.as_of)}。</p>
`;
  }
  out += `  <ul class="home-quarter">
`;
  const a14 = view.quarter_places;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const card_14 = a14[i14];
    out += `    <li class="home-quarter__place">
      <h3 class="home-quarter__name"><a href="${escaped(card_14.href)}">${escaped(card_14.place)}：${escaped(card_14.total)} 项</a></h3>
      <ul class="home-quarter__tasks">
`;
    const a15 = card_14.examples;
    for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
      const task_15 = a15[i15];
      out += `        <li><a href="${escaped(task_15.href)}">${escaped(task_15.text)}</a></li>
`;
    }
    out += `      </ul>
    </li>
`;
  }
  out += `  </ul>
</section>

`;
  const a16 = view.livelihood;
  for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
    const one_16 = a16[i16];
    out += `<section class="section">
  <h2><a href="${escaped(one_16.list.href)}">${escaped(one_16.list.text)}</a></h2>
  <p class="note">${one_16.tiles.length} 项，共 ${escaped(one_16.total)} 件事；一个方块是一件。</p>
  ${tiles_tiles(root, one_16.tiles)}
</section>
`;
  }
  out += `
`;
  if (is(view.topics)) {
    out += `<section class="section">
  <h2><a href="${root}topics/">按主题查</a></h2>
  ${chips_chips(root, view.topics, "主题", "")}
</section>
`;
  }
  out += `
`;
  if (is(view.compared)) {
    out += `<section class="section">
  <h2><a href="${root}compare/">并排看</a></h2>
  ${chips_chips(root, view.compared, "比较", "")}
</section>
`;
  }
  out += `
<section class="section" id="measurable">
  <h2>写得有多具体</h2>
  ${bars_bars(root, view.measurable)}
</section>

<section class="section">
  <h2>这些内容从哪里来</h2>
  <p class="prose">全部内容来自 ${escaped(view.documents)} 份公开文件，共 ${escaped(view.tasks)} 项任务、${escaped(view.units)} 个单位。与原文逐字核对：${escaped(view.cells)} 个单元格（段落），核对一致 ${escaped(view.covered)} 个。</p>
  <p class="prose">这里列的是公布的计划。没有看到公开进展的，只说明本站没有收录，不等于没有完成。</p>
</section>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a23 = site.footer;
  for (let i23 = 0, n23 = a23.length; i23 < n23; i23++) {
    const item_23 = a23[i23];
    out += `        <li><a class="site-footer__link" href="${escaped(item_23.href)}"`;
    if ((item_23.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_23.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_leader(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div>
<p class="kicker">${escaped(view.place.text)}`;
  if (is(view.post)) {
    out += ` · ${escaped(view.post)}`;
  }
  out += `</p>
<h1>${escaped(view.name)}</h1>
`;
  if (!is(view.total)) {
    out += `<p class="lead">公开文件没有把${escaped(view.name)}列为任务的责任领导。</p>
`;
  } else {
    out += `<p class="lead">公开文件把`;
    if (is(view.is_role)) {
      out += `“${escaped(view.name)}”`;
    } else {
      out += `${escaped(view.name)}`;
    }
    out += `列为 ${escaped(view.total)} 项任务的责任领导。姓名和职务以文件印发时为准。</p>
`;
  }
  if (is(view.units)) {
    out += `<p class="lead">这些任务的牵头或责任单位：${links_links(root, view.units, true)}。</p>
`;
  }
  if (is(view.tenures)) {
    out += `<section class="section" id="tenures">
  <h2>任职</h2>
  ${tenures_tenures(root, view.tenures)}
</section>
`;
  }
  if (is(view.tally)) {
    out += `${tally_tally(root, view.tally, view.as_of.text, "")}
`;
    if (is(view.tenures)) {
      out += `<p class="note">文件列在名下的目标都计在内；期限在离任以后的，下面逐项写明到期时由谁任职。</p>
`;
    }
  }
  if (is(view.load)) {
    out += `<section class="section" id="load">
  <h2>各季度有多少事</h2>
  ${bars_bars(root, view.load)}
</section>
`;
  }
  out += `<div class="columns">
`;
  if ((view.groups.length > 1)) {
    out += `<div class="columns__side columns__side--contents">${contents_contents(root, view.groups, "本页季度", "")}</div>
`;
  }
  out += `<div class="columns__main">
`;
  const a19 = view.groups;
  for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
    const group_19 = a19[i19];
    out += `<section class="section" id="${escaped(group_19.id)}">
  <h2>${escaped(group_19.heading)}（${group_19.entries.length} 项）</h2>
  ${entries_entries(root, group_19.entries, false)}
</section>
`;
  }
  out += `${change_record_change_record(root, view.changes, page.feeds)}
</div>
</div>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a30 = site.footer;
  for (let i30 = 0, n30 = a30.length; i30 < n30; i30++) {
    const item_30 = a30[i30];
    out += `        <li><a class="site-footer__link" href="${escaped(item_30.href)}"`;
    if ((item_30.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_30.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_lineage(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<p class="kicker">${escaped(view.place.text)}</p>
<h1>逐年脉络</h1>
<p class="lead">往年清单里的任务，后来的清单有没有接续。接续关系由编辑对照两年的清单登记，或由文件写明。</p>
<p class="note">没有写明去向，不等于没有完成：可能已经完成、转为日常工作，或者换了说法而没有登记。`;
  if (!is(view.has_progress)) {
    out += `本站尚未收录该地区的公开进展，不知道哪些已经完成。`;
  }
  out += `</p>
`;
  const a11 = view.parts;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const part_11 = a11[i11];
    out += `<section class="section" id="${escaped(part_11.id)}">
  <h2>${escaped(part_11.heading)}</h2>
  ${facts_facts(root, part_11.numbers)}
`;
    if (is(part_11.untold)) {
      out += `  <h3>${escaped(part_11.untold_heading)}（${part_11.untold.length} 项）</h3>
  <ul class="entries">
`;
      const a14 = part_11.untold;
      for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
        const task_14 = a14[i14];
        out += `    <li class="entries__item"><a href="${escaped(task_14.href)}">${escaped(task_14.text)}</a> <span class="entries__note">${escaped(task_14.note)}</span></li>
`;
      }
      out += `  </ul>
`;
    }
    if (is(part_11.dropped)) {
      out += `  <h3>公开说明不再列入的任务（${part_11.dropped.length} 项）</h3>
  <ul class="entries">
`;
      const a15 = part_11.dropped;
      for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
        const [task_15, dropped_15] = a15[i15];
        out += `    <li class="entries__item"><a href="${escaped(task_15.href)}">${escaped(task_15.text)}</a> <span class="entries__note">${escaped(task_15.note)}</span> ${lineage_dropped_words(root, dropped_15)}</li>
`;
      }
      out += `  </ul>
`;
    }
    if (is(part_11.continued)) {
      out += `  <h3>由以后的任务接续的（${part_11.continued.length} 项）</h3>
  <ul class="entries">
`;
      const a16 = part_11.continued;
      for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
        const [task_16, later_16] = a16[i16];
        out += `    <li class="entries__item"><a href="${escaped(task_16.href)}">${escaped(task_16.text)}</a> <span class="entries__note">${escaped(task_16.note)}，接续的是${links_links(root, later_16, false)}</span></li>
`;
      }
      out += `  </ul>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_list(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  if ((page.view.total > 5)) {
    out += `<script type="module" src="${escaped(site.assets_link)}/js/filter.js"></script>
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main main--table" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<p class="kicker">${escaped(view.place.text)}`;
  if (is(view.owner)) {
    out += ` · <a href="${escaped(view.owner.href)}">${links_list_name(root, view.owner)}</a>`;
  }
  out += `</p>
<h1>${escaped(view.title)}</h1>
<p class="lead">共 ${escaped(view.total)} 项任务，${escaped(view.verified)} 项与原文逐字核对一致。摘自<a href="${escaped(view.document.href)}">《${escaped(view.document.text)}》</a>`;
  if (is(view.source_lines)) {
    out += `，见原文${links_links(root, view.source_lines, false)}`;
  }
  out += `。</p>
`;
  if (is(view.tally)) {
    out += `${tally_tally(root, view.tally, view.collecting.as_of.text, "")}
`;
  }
  if (is(view.preamble)) {
    out += `<p class="prose">${escaped(view.preamble)}</p>
`;
  }
  if (is(view.facts)) {
    out += `<div class="list-facts">
${facts_facts(root, view.facts)}
</div>
`;
  }
  if ((view.siblings.length > 1)) {
    out += `<details class="fold"`;
    if (is(view.owner)) {
      out += ` open`;
    }
    out += `>
  <summary class="fold__name">`;
    if (is(view.owner)) {
      out += `同一清单的分类`;
    } else {
      out += `按分类看（${view.siblings.length} 类）`;
    }
    out += `</summary>
`;
    if (is(view.composition)) {
      out += `  ${bars_bars(root, view.composition)}
`;
    } else {
      out += `  ${chips_chips(root, view.siblings, "分类", page.here)}
`;
    }
    out += `</details>
`;
  }
  if ((view.total > 5)) {
    out += `${filter_filter(root, view)}
`;
  }
  out += `${task_table_task_table(root, view)}
`;
  if (is(view.document_notes)) {
    out += `<details class="notes">
  <summary>文件对落实、督查和考核的规定（原文）</summary>
`;
    const a29 = view.document_notes;
    for (let i29 = 0, n29 = a29.length; i29 < n29; i29++) {
      const note_29 = a29[i29];
      out += `  <p class="prose">${escaped(note_29)}</p>
`;
    }
    out += `</details>
`;
  }
  if (is(view.notes)) {
    out += `<section class="notes">
  <h2>原文的说明</h2>
`;
    const a30 = view.notes;
    for (let i30 = 0, n30 = a30.length; i30 < n30; i30++) {
      const note_30 = a30[i30];
      out += `  <p class="prose">${escaped(note_30)}</p>
`;
    }
    out += `</section>
`;
  }
  out += `</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a31 = site.footer;
  for (let i31 = 0, n31 = a31.length; i31 < n31; i31++) {
    const item_31 = a31[i31];
    out += `        <li><a class="site-footer__link" href="${escaped(item_31.href)}"`;
    if ((item_31.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_31.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_method(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<h1>方法</h1>
<p class="lead">本站怎样录入、核对和换算；各份文件自己又是怎样规定的。</p>
<div class="columns">
<nav class="contents columns__side columns__side--contents" aria-label="本页内容">
  <p class="page-parts__label">本页内容</p>
  <ul class="page-parts__list">
    <li class="page-parts__item"><a href="#verification">逐字核对</a></li>
    <li class="page-parts__item"><a href="#errata">勘误和出入</a></li>
    <li class="page-parts__item"><a href="#dates">日期、季度和指标</a></li>
    <li class="page-parts__item"><a href="#lamps">亮灯的规则</a></li>
    <li class="page-parts__item"><a href="#links">关联和主题</a></li>
    <li class="page-parts__item"><a href="#documents">各份文件自己的规定、说明和引言</a></li>
    <li class="page-parts__item"><a href="#mistakes">发现错误怎么办</a></li>
  </ul>
</nav>

<div class="columns__main">
<section class="section" id="verification">
  <h2>逐字核对</h2>
  <p>每项任务都写明在原始文本中的行号。每次生成网站，都按原表的栏目次序，把录入的内容重新拼成一行，与原文逐格比对：一个字不同、少一格、多一格，网站就不会更新。目前 ${escaped(view.cells)} 个单元格（段落）中核对一致 ${escaped(view.covered)} 个。</p>
  <p>原始文本有成规律的损坏，只按下面公开的规则处理，不作别的改动。</p>
  <section class="scroller" aria-label="规则" tabindex="0">
  <table class="data-table">
    <caption class="visually-hidden">处理文本损坏的规则</caption>
    <thead><tr><th scope="col">规则</th><th scope="col">用到的次数</th></tr></thead>
    <tbody>
`;
  const a12 = view.rules.filter((rule_12) => is(rule_12.counts));
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const rule_12 = a12[i12];
    out += `      <tr><th scope="row">${escaped(rule_12.text)}</th><td>`;
    const a13 = rule_12.counts;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const [place_13, count_13] = a13[i13];
      out += `${escaped(place_13)} ${escaped(count_13)}`;
      if (!(i13 === n13 - 1)) {
        out += `，`;
      }
    }
    out += `</td></tr>
`;
  }
  out += `    </tbody>
  </table>
  </section>
</section>

<section class="section" id="errata">
  <h2>勘误和出入</h2>
  <p>任务的文字一字不改，错字照录。疑有错字的地方另写“勘误”：所印的字、怎样读、理由，以及错在哪里（${escaped(view.origins.join("、"))}）。没有把握的只指出，不改读。</p>
  <p>两处说法不一致的，列为“出入”，两边并列，不替任何一方改正。</p>
</section>

<section class="section" id="dates">
  <h2>日期、季度和指标</h2>
  <ul class="bullets">
    <li>“6月底前”换算为6月30日，“年底前”换算为12月31日，“上旬、中旬、下旬”换算为10日、20日和月末；“二十大前”“方案通过后”这类没有日期的，照写条件。</li>
    <li>“节点”是从任务文字中摘出的、有时间的承诺，引号里的字照录。</li>
    <li>“指标”是可以数、可以量的目标。“当期”是这一时段的数，“累计”是到这时为止的数，“占比”是占总数的百分之几，“水平”是要达到或保持的数。同一格既写当期又写累计的，两种都录，并检查是否相符。</li>
  </ul>
</section>

<section class="section" id="lamps">
  <h2>亮灯的规则（第 ${escaped(view.lamps.version)} 版）</h2>
  <p>每项目标（阶段目标、节点、完成时限）亮什么灯，只由期限、公布的依据、调整的决定和截止日决定，由程序算出，没有人能手工改。只在收录了公开进展的地区亮灯。</p>
  <table class="lamp-key">
    <caption class="visually-hidden">每种灯的意思</caption>
    <thead><tr><th scope="col">灯</th><th scope="col">意思</th></tr></thead>
    <tbody>
`;
  const a14 = view.lamps.reasons;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const one_14 = a14[i14];
    out += `      <tr><th scope="row">${lamp_lamp(root, one_14, false, true)}</th><td>${escaped(one_14.reason)}</td></tr>
`;
  }
  out += `    </tbody>
  </table>
  <ol class="lamp-rules">
    <li>公布的状态是`;
  const a15 = view.lamps.achieved;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const word_15 = a15[i15];
    out += `“${escaped(word_15)}”`;
  }
  out += `的，算达到；`;
  const a16 = view.lamps.behind;
  for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
    const word_16 = a16[i16];
    out += `“${escaped(word_16)}”`;
  }
  out += `算落后，到期以后算未达到；别的算部分达到。</li>
    <li>期限以后 ${escaped(view.lamps.grace)} 天以内公布达到的，仍算按期：单位一般在季度过后的一个月内公布。再晚才公布的，亮黄灯“晚于期限达到”，以后也一直看得出晚。</li>
    <li>到期前 ${escaped(view.lamps.soon)} 天以内（含到期当天）还没有公布的，亮黄灯“将到期”。</li>
    <li>已到期而没有找到公布的，亮灰灯。灰灯不是红灯，两者从不相加；过多久都不会变红。没有找到，不等于没有完成。</li>
    <li>有几份依据的，看最新一天的；同一天说法不同的，看较低的。发布者撤回的，从撤回当天起不算。</li>
    <li>期限还没到时决定的延期、撤销才算数；过了期限再决定的，不改变已经过去的期限。</li>
    <li>截止日以后的公布和决定，当时还不存在。所以任何一天的样子都可以重新算出来。</li>
    <li>政府自己的红黄灯、红黄牌、考核是“官方评价”，照原文引用，单独放，不参加亮灯，也不相加。</li>
  </ol>
  <h3>全部情形</h3>
  <p>下面 ${escaped(view.lamps.total)} 种情形就是规则的依据，程序每次改动都要逐条通过。没有另写的，都从 2022年1月1日起收录。</p>
`;
  const a17 = view.lamps.groups;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const group_17 = a17[i17];
    out += `  <details class="reveal">
    <summary class="fold__name">${escaped(group_17.heading)}（${group_17.cases.length} 种）</summary>
    <table class="cases__table">
      <caption class="visually-hidden">${escaped(group_17.heading)}</caption>
      <thead class="cases__heads"><tr><th scope="col">情形</th><th scope="col">期限</th><th scope="col">截至</th><th scope="col">公布</th><th scope="col">调整</th><th scope="col">亮灯</th></tr></thead>
      <tbody>
`;
    const a18 = group_17.cases;
    for (let i18 = 0, n18 = a18.length; i18 < n18; i18++) {
      const case_18 = a18[i18];
      out += `        <tr class="cases__row">
          <th class="cases__story" scope="row">${escaped(case_18.story)}`;
      if (is(case_18.since)) {
        out += `<span class="cases__since">（${escaped(case_18.since)} 起收录）</span>`;
      }
      out += `</th>
          <td data-label="期限">${escaped(case_18.due)}</td>
          <td data-label="截至">${escaped(case_18.as_of)}</td>
          <td data-label="公布"`;
      if (!is(case_18.evidence)) {
        out += ` class="cases__none"`;
      }
      out += `>`;
      const a19 = case_18.evidence;
      for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
        const line_19 = a19[i19];
        out += `${escaped(line_19)}`;
        if (!(i19 === n19 - 1)) {
          out += `<br>`;
        }
      }
      if (a19.length === 0) {
        out += `没有`;
      }
      out += `</td>
          <td data-label="调整"`;
      if (!is(case_18.adjustments)) {
        out += ` class="cases__none"`;
      }
      out += `>`;
      const a20 = case_18.adjustments;
      for (let i20 = 0, n20 = a20.length; i20 < n20; i20++) {
        const line_20 = a20[i20];
        out += `${escaped(line_20)}`;
        if (!(i20 === n20 - 1)) {
          out += `<br>`;
        }
      }
      if (a20.length === 0) {
        out += `没有`;
      }
      out += `</td>
          <td data-label="亮灯">${lamp_lamp(root, case_18.lamp, false, true)}</td>
        </tr>
`;
    }
    out += `      </tbody>
    </table>
  </details>
`;
  }
  out += `</section>

<section class="section" id="links">
  <h2>关联和主题</h2>
  <p>任务之间的关联注明有多确定：${escaped(view.certainties.join("；"))}。文件自己写明的才是“文件载明”；同一个有名称的项目或同一句话两处都有，才算“确定”；其余都是“可能”。</p>
  <p>主题由本站拟定，每项任务一到三个，只为方便查找，不改变原文的分类。</p>
</section>

<section class="section" id="documents">
  <h2>各份文件自己的规定、说明和引言</h2>
  <p class="note">以下照录原文，不作解释，也不换算成分数。</p>
`;
  const a21 = view.documents;
  for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
    const document_21 = a21[i21];
    out += `  <h3>${escaped(document_21.place.text)}：<a href="${escaped(document_21.document.href)}">${escaped(document_21.document.text)}</a></h3>
`;
    const a22 = document_21.quotations;
    for (let i22 = 0, n22 = a22.length; i22 < n22; i22++) {
      const quotation_22 = a22[i22];
      out += `  <blockquote class="quotation"><p>${escaped(quotation_22.text)}</p><footer>原文${links_links(root, quotation_22.source_lines, false)}</footer></blockquote>
`;
    }
    if (a22.length === 0) {
      out += `  <p>文件没有写明督查、考核的规定。</p>
`;
    }
  }
  out += `</section>

<section class="section" id="mistakes">
  <h2>发现错误怎么办</h2>
  <p class="prose">先对照原文：任务页的“见原文第几行”可以点开。原文就那样写的错字，本站照录，另列在“勘误”里；与原文不一样的，是本站错了，请告诉我们。</p>
  <p class="prose">请写明三件事：哪个网页（附上网址）、哪几个字、原文或公开材料是怎样写的。不要写自己或别人的电话、证件号码。</p>
`;
  if (is(site.contact)) {
    out += `  <p class="prose">联系方式：${escaped(site.contact)}。也可以在本站的数据仓库提一个问题（issue）或合并请求，做法见<a href="${root}guide/">编辑指南</a>的“发布”一节。</p>
`;
  } else {
    out += `  <p class="prose">请在本站的数据仓库提一个问题（issue）或合并请求，做法见<a href="${root}guide/">编辑指南</a>的“发布”一节。本站还没有公布联系信箱，公布以后会写在每页的页脚。</p>
`;
  }
  out += `  <p class="prose">改正以后，改动前后的文字都会列在<a href="${root}changes/">变更记录</a>里，不会悄悄改掉。</p>
</section>
</div>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a24 = site.footer;
  for (let i24 = 0, n24 = a24.length; i24 < n24; i24++) {
    const item_24 = a24[i24];
    out += `        <li><a class="site-footer__link" href="${escaped(item_24.href)}"`;
    if ((item_24.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_24.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_moved(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  if (is(page.view.target)) {
    out += `<meta http-equiv="refresh" content="0; url=${escaped(page.view.target_link)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
`;
  if (is(view.target)) {
    out += `<h1>这个页面换了地址</h1>
<p class="lead">现在的地址是 <a href="${escaped(view.target_link)}">${escaped(view.target)}</a>。</p>
`;
  } else {
    out += `<h1>这个页面已经撤下</h1>
<p class="lead">${escaped(view.note)}</p>
<p><a href="${root}">回到首页</a></p>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a11 = site.footer;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const item_11 = a11[i11];
    out += `        <li><a class="site-footer__link" href="${escaped(item_11.href)}"`;
    if ((item_11.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_11.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_near(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `<script type="module" src="${escaped(site.assets_link)}/js/near.js"></script></head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>我家附近</h1>
<p class="lead">各地公开文件提到的 ${escaped(view.total)} 个街镇、开发区和园区。点开看公开的计划里那里要做什么。</p>
<form class="near-form when-scripted" role="search" aria-label="查找地名" hidden>
  <label for="near-field">输入街道、镇或园区的名称</label>
  <input class="near-form__field" id="near-field" type="search" autocomplete="off" placeholder="例如：胡家园">
  <button class="button" type="submit">查找</button>
  <p class="near-form__count" role="status"></p>
</form>
`;
  const a11 = view.sections;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const section_11 = a11[i11];
    out += `<section class="section near-section" id="${escaped(section_11.id)}">
  <h2><a href="${escaped(section_11.place.href)}">${escaped(section_11.place.text)}</a></h2>
  <ul class="near-list">
`;
    const a12 = section_11.localities;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const item_12 = a12[i12];
      out += `    <li class="near-list__item" data-name="${escaped(item_12.names)}"><a href="${escaped(item_12.link.href)}">${escaped(item_12.link.text)}</a> <span class="near-list__note">${escaped(item_12.kind)}`;
      if (is(item_12.tasks)) {
        out += ` · ${escaped(item_12.tasks)} 项`;
      }
      out += `</span></li>
`;
    }
    out += `  </ul>
</section>
`;
  }
  out += `<p class="near-none" hidden>没有这个地名。文件没有提到的街镇不在这里；可以<a href="${root}search/">搜索全文</a>。</p>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a13 = site.footer;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const item_13 = a13[i13];
    out += `        <li><a class="site-footer__link" href="${escaped(item_13.href)}"`;
    if ((item_13.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_13.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_not_found(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>没有找到这个页面</h1>
<p class="lead">网址可能打错了一个字，或者少复制了一段。任务、单位和文件的网址不会改变。</p>
<section class="section">
  <h2>可以这样找</h2>
  <p class="prose">在页面上方的搜索框里输入事情、地方或者单位，或者从地区查起：</p>
  ${chips_chips(root, view.places, "地区", "")}
  <ul class="bullets">
    <li><a href="${root}near/">我家附近</a>：按街道、镇、园区的名字找</li>
    <li><a href="${root}units/">单位</a>：按负责的单位找</li>
    <li><a href="${root}sitemap/">网站地图</a>：全部栏目，逐级找</li>
    <li><a href="${root}">回到首页</a></li>
  </ul>
  <p class="prose">如果是从别处点过来的，可能是那边的网址写错了；如果是本站的链接打不开，请<a href="${root}method/#mistakes">告诉我们</a>。</p>
</section>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a12 = site.footer;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const item_12 = a12[i12];
    out += `        <li><a class="site-footer__link" href="${escaped(item_12.href)}"`;
    if ((item_12.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_12.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_place(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="columns">
<div class="columns__main">
<h1>${escaped(view.full_name)}</h1>
<p class="lead">公开的重点任务共 ${escaped(view.total)} 项，其中 ${escaped(view.timed)} 项写明了季度或日期`;
  if (is(view.metrics)) {
    out += `，${escaped(view.measured)} 项有可以衡量的目标（共 ${escaped(view.metrics)} 个指标）`;
  }
  out += `。</p>
`;
  if (is(view.overview)) {
    out += `<section class="section" id="progress">
  <h2>进展</h2>
  <p class="note">截至 <time datetime="${escaped(view.overview.collecting.as_of.machine)}">${escaped(view.overview.collecting.as_of.text)}</time>。本站从 <time datetime="${escaped(view.overview.collecting.since.machine)}">${escaped(view.overview.collecting.since.text)}</time> 起收录公开的进展，按<a href="${root}method/#lamps">公开的规则</a>亮灯。目标包括阶段目标、节点和完成时限；灰灯只说明没有找到公布，不等于没有完成。</p>
`;
    if (is(view.overview.tally)) {
      out += `  ${tally_tally(root, view.overview.tally, "", "")}
`;
    }
    out += `  <p><a href="${escaped(view.overview.due.href)}">${escaped(view.overview.due.text)}</a>：快到期的、到期未见公布的、已公布落后的，逐项列出。各地合看见<a href="${root}progress/">各地进展</a>。</p>
`;
    if (is(view.overview.quarters)) {
      out += `  <h3>${escaped(view.overview.quarters.title)}</h3>
  <p class="note">${escaped(view.overview.quarters.note)}</p>
  ${matrix_matrix(root, view.overview.quarters)}
`;
    }
    out += `</section>
`;
  } else {
    out += `<p class="note">本站尚未收录该地区的公开进展，这里只有公布的计划，不判断是否完成。<a href="#invitation">看到过公开的进展？怎样提供</a></p>
`;
  }
  out += `
<section class="section">
  <h2>任务清单</h2>
`;
  const a21 = view.lists;
  for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
    const card_21 = a21[i21];
    out += `  ${list_card_list_card(root, card_21)}
`;
  }
  out += `</section>

`;
  if (is(view.lineage)) {
    out += `<section class="section">
  <h2>逐年脉络</h2>
  <p><a href="${escaped(view.lineage.href)}">往年的任务后来怎样</a>：延续、合并、拆分、不再列入，以及没有写明去向的。</p>
</section>

`;
  }
  out += `<section class="section" id="year">
  <h2>一年一览</h2>
`;
  if (is(view.year)) {
    out += `  ${bars_bars(root, view.year)}
`;
    if (is(view.units_by_quarter)) {
      out += `  <p class="place-more"><a href="${escaped(view.units_by_quarter_link)}">各单位各季度的任务数</a></p>
`;
    }
  } else {
    out += `  <p>文件没有把任务分到各个季度。每项任务的完成时限写在任务清单里。</p>
`;
  }
  out += `</section>

`;
  if (is(view.topics)) {
    out += `<section class="section">
  <h2>按主题看</h2>
  ${chips_chips(root, view.topics, "主题", "")}
</section>
`;
  }
  out += `
<section class="section" id="leaders">
  <h2>按责任领导看</h2>
`;
  if (is(view.leaders)) {
    out += `  ${chips_chips(root, view.leaders, "责任领导", "")}
`;
  } else {
    out += `  <p>公开的文件没有写明由哪位领导负责。</p>
`;
  }
  out += `</section>

<section class="section">
  <h2>按单位看</h2>
`;
  if (is(view.units)) {
    out += `  ${chips_chips(root, view.units, "任务最多的单位", "")}
  <p class="place-more"><a href="${escaped(view.units_href_link)}">全部 ${escaped(view.units_total)} 个单位和统称</a></p>
`;
  } else {
    out += `  <p>公开的文件没有写明由哪个单位负责。<a href="${escaped(view.units_href_link)}">看说明</a></p>
`;
  }
  out += `</section>

`;
  if (is(view.overview)) {
    const a26 = view.overview.units;
    for (let i26 = 0, n26 = a26.length; i26 < n26; i26++) {
      const one_26 = a26[i26];
      out += `<section class="section" id="units-${escaped(one_26.id)}">
  <h2>${escaped(one_26.title)}</h2>
  <p class="note">截至 ${escaped(view.overview.collecting.as_of.text)}。${escaped(one_26.note)}按登记的次序排列，不排名。</p>
`;
      if ((one_26.rows.length > 20)) {
        out += `  <details class="reveal">
    <summary class="fold__name">${one_26.rows.length} 个单位，展开看</summary>
    ${matrix_matrix(root, one_26)}
  </details>
`;
      } else {
        out += `  ${matrix_matrix(root, one_26)}
`;
      }
      out += `</section>
`;
    }
    if (is(view.overview.lags)) {
      out += `<section class="section" id="lag">
  <h2>多久公布</h2>
`;
      if ((view.overview.lags.length > 20)) {
        out += `  <details class="reveal">
    <summary class="fold__name">该地区和 ${(view.overview.lags.length - 1)} 个单位，展开看</summary>
    ${lag_table_lag_table(root, view.overview.lags, "多久公布")}
  </details>
`;
      } else {
        out += `  ${lag_table_lag_table(root, view.overview.lags, "多久公布")}
`;
      }
      out += `</section>
`;
    }
  }
  out += `
<section class="section" id="measurable">
  <h2>写得有多具体</h2>
  ${bars_bars(root, view.measurable)}
</section>

${invitation_invitation(root, site.contact)}
${change_record_change_record(root, null, page.feeds)}
</div>
<aside class="columns__side" aria-label="公开文件和上下级地区">
<section class="section">
  <h2>公开文件</h2>
  <ul class="place-documents">
`;
  const a35 = view.documents;
  for (let i35 = 0, n35 = a35.length; i35 < n35; i35++) {
    const document_35 = a35[i35];
    out += `    <li><a href="${escaped(document_35.href)}">${escaped(document_35.text)}</a>`;
    if (is(document_35.note)) {
      out += ` <span class="place-documents__note">${escaped(document_35.note)}</span>`;
    }
    out += `</li>
`;
  }
  out += `  </ul>
</section>

`;
  if ((is(view.parent) || is(view.children))) {
    out += `<section class="section">
  <h2>上下级地区</h2>
  <ul>
`;
    if (is(view.parent)) {
      out += `    <li>上级：<a href="${escaped(view.parent.href)}">${escaped(view.parent.text)}</a></li>
`;
    }
    const a36 = view.children;
    for (let i36 = 0, n36 = a36.length; i36 < n36; i36++) {
      const child_36 = a36[i36];
      out += `    <li>下级：<a href="${escaped(child_36.href)}">${escaped(child_36.text)}</a></li>
`;
    }
    out += `  </ul>
</section>
`;
  }
  out += `</aside>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a37 = site.footer;
  for (let i37 = 0, n37 = a37.length; i37 < n37; i37++) {
    const item_37 = a37[i37];
    out += `        <li><a class="site-footer__link" href="${escaped(item_37.href)}"`;
    if ((item_37.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_37.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_progress(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>各地进展</h1>
`;
  if (is(view.places)) {
    out += `<p class="lead">截至 ${escaped(view.as_of)}，收录了公开进展的地区，按<a href="${root}method/#lamps">公开的规则</a>亮灯。地区的文件不同、目标多少和写法不同，数目不宜互相比较，也不排名。</p>
`;
  } else {
    out += `<p class="lead">截至 ${escaped(view.as_of)}，还没有开始收录公开的进展。</p>
`;
  }
  const a11 = view.places;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const one_11 = a11[i11];
    out += `<section class="section">
  <h2><a href="${escaped(one_11.place.href)}">${escaped(one_11.place.text)}</a></h2>
  <p class="note">从 <time datetime="${escaped(one_11.collecting.since.machine)}">${escaped(one_11.collecting.since.text)}</time> 起收录。<a href="${escaped(one_11.due.href)}">${escaped(one_11.due.text)}</a></p>
`;
    if (is(one_11.tally)) {
      out += `  ${tally_tally(root, one_11.tally, "", "")}
`;
    }
    out += `</section>
`;
  }
  if (is(view.matrix)) {
    out += `<section class="section" id="by-quarter">
  <h2>${escaped(view.matrix.title)}</h2>
  <p class="note">${escaped(view.matrix.note)}</p>
  ${matrix_matrix(root, view.matrix)}
</section>
`;
  }
  if (is(view.lags)) {
    out += `<section class="section" id="lag">
  <h2>多久公布</h2>
  ${lag_table_lag_table(root, view.lags, "各地多久公布")}
</section>
`;
  }
  out += `${invitation_invitation(root, site.contact)}
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a23 = site.footer;
  for (let i23 = 0, n23 = a23.length; i23 < n23; i23++) {
    const item_23 = a23[i23];
    out += `        <li><a class="site-footer__link" href="${escaped(item_23.href)}"`;
    if ((item_23.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_23.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_quarter_everywhere(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>${escaped(view.label)}各地有安排的工作</h1>
${chips_chips(root, view.siblings, "其他季度", page.here)}
`;
  const a12 = view.places;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const place_12 = a12[i12];
    out += `<section class="section">
  <h2><a href="${escaped(place_12.href)}">${escaped(place_12.place.text)}</a>（${escaped(place_12.total)} 项）</h2>
`;
    if (is(place_12.tally)) {
      out += `  ${tally_tally(root, place_12.tally, view.as_of, "原定在这个季度到期的")}
`;
    }
    if (is(place_12.units)) {
      out += `  <p class="prose"><b>负责单位：</b>${links_links(root, place_12.units, false)}</p>
`;
    }
    if (is(place_12.tasks)) {
      out += `  <details class="fold">
    <summary class="fold__name">${escaped(place_12.place.text)}的 ${escaped(place_12.total)} 项任务</summary>
    <ul class="entries">
`;
      const a16 = place_12.tasks;
      for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
        const task_16 = a16[i16];
        out += `      <li class="entries__item"><a href="${escaped(task_16.href)}">${escaped(task_16.text)}</a></li>
`;
      }
      out += `    </ul>
  </details>
`;
    } else {
      out += `  <p>文件没有为这个季度写明目标或节点。</p>
`;
    }
    out += `</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a17 = site.footer;
  for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
    const item_17 = a17[i17];
    out += `        <li><a class="site-footer__link" href="${escaped(item_17.href)}"`;
    if ((item_17.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_17.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_quarter(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div>
<p class="kicker">${escaped(view.place.text)}</p>
<h1>${escaped(view.label)}有安排的工作</h1>
${chips_chips(root, view.siblings, "其他季度", page.here)}
`;
  if (is(view.total)) {
    out += `<p class="lead">${escaped(view.total)} 项任务在这个季度有目标或节点，按负责的单位排列。</p>
`;
  } else {
    out += `<p class="lead">文件没有为这个季度写明目标或节点。</p>
`;
  }
  if (is(view.tally)) {
    out += `${tally_tally(root, view.tally, view.collecting.as_of.text, "原定在这个季度到期的")}
`;
  }
  if (!is(view.collecting)) {
    out += `<p class="note">`;
    if (is(view.is_past)) {
      out += `这个季度已经过去（统计截止日 ${escaped(view.as_of)}）。`;
    }
    out += `以下是公布的计划。本站尚未收录该地区的公开进展，不判断是否完成。</p>
`;
  }
  out += `<div class="columns">
`;
  if ((view.groups.length > 1)) {
    out += `<div class="columns__side columns__side--contents">${contents_contents(root, view.groups, "本页单位", "")}</div>
`;
  }
  out += `<div class="columns__main">
`;
  const a15 = view.groups;
  for (let i15 = 0, n15 = a15.length; i15 < n15; i15++) {
    const group_15 = a15[i15];
    out += `<section class="section" id="${escaped(group_15.id)}">
  <h2>`;
    if (is(group_15.href)) {
      out += `<a href="${escaped(group_15.href)}">${escaped(group_15.heading)}</a>`;
    } else {
      out += `${escaped(group_15.heading)}`;
    }
    out += `</h2>
  ${entries_entries(root, group_15.entries, false)}
</section>
`;
  }
  if (is(view.open_ended)) {
    out += `<section class="section" id="whole-year">
  <h2>计划不分季度的任务（${view.open_ended.length} 项）</h2>
  <p class="note">这些任务的计划没有写明季度，所以不列在某个季度之下。</p>
  ${entries_entries(root, view.open_ended, false)}
</section>
`;
  }
  out += `</div>
</div>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a21 = site.footer;
  for (let i21 = 0, n21 = a21.length; i21 < n21; i21++) {
    const item_21 = a21[i21];
    out += `        <li><a class="site-footer__link" href="${escaped(item_21.href)}"`;
    if ((item_21.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_21.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_search(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>搜索`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `<script type="module" src="${escaped(site.assets_link)}/js/search.js"></script></head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
<h1>搜索</h1>
<form class="search-form" id="search-form" role="search" action="${root}search/" method="get">
  <div class="search-form__line">
    <label class="search-form__label" for="search-field">输入要找的字，几个词之间用空格分开</label>
    <input class="search-form__field" id="search-field" type="search" name="q" autocomplete="off" enterkeyhint="search" aria-describedby="search-help">
    <button class="search-form__button" type="submit">搜索</button>
  </div>
  <p class="search-form__help" id="search-help">查的是原文里连在一起的字。全角半角、大写小写、引号括号都不影响；也可以输入繁体字或拼音。</p>
  <details class="search-facets when-scripted" id="search-facets" open hidden>
    <summary class="search-facets__summary">缩小范围</summary>
    <div class="search-facets__choices">
`;
  const a11 = page.view.facets;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const name_11 = a11[i11];
    out += `      <label>${escaped(name_11)}
        <select class="search-facets__values" name="${escaped(name_11)}">
          <option value="">全部</option>
        </select>
      </label>
`;
  }
  out += `      <button class="search-facets__clear" id="search-clear" type="button">清除条件</button>
    </div>
  </details>
</form>
<div class="search-answer">
<div id="search-problem" role="alert" hidden>
  <p>检索数据没有读到，可能是网络中断，请稍后再按一次“搜索”。</p>
  <p>也可以<a href="${root}">按地区和清单查</a>，<a href="${root}units/">按单位查</a>。</p>
</div>
<h2 class="search-count"><span class="visually-hidden">搜索结果</span> <output id="result-count" for="search-field" aria-live="polite"></output></h2>
<p class="search-note" id="search-note" role="status" hidden></p>
<ul class="search-direct" id="search-direct" aria-label="直接打开" hidden></ul>
<div class="search-none" id="search-none" hidden>
  <p>可以这样再试：</p>
  <ul class="bullets">
    <li>换成文件里的说法，例如“买菜”换成“菜市场”，“修路”换成“道路”。</li>
    <li>少输入几个字，只留最要紧的那个词。</li>
    <li>按<a href="${root}near/">街镇</a>、<a href="${root}units/">单位</a>找，或从<a href="${root}sitemap/">网站地图</a>逐级找。</li>
  </ul>
</div>
<ol class="search-results" id="results"></ol>
<button class="search-more" id="search-more" type="button" hidden>显示更多</button>
<div id="search-waiting">
  <p>搜索需要在浏览器里运行 JavaScript。如果这句话一直在，说明它没有运行（例如已被关闭，或本页是从文件夹直接打开的）。</p>
  <p>不用搜索也能找到全部内容：<a href="${root}">按地区和清单查</a>，<a href="${root}units/">按单位查</a>。</p>
</div>
<noscript>
  <p>您的浏览器没有启用 JavaScript，搜索无法运行。请从<a href="${root}">地区和清单</a>或<a href="${root}units/">单位</a>查找，全部内容都在那里。</p>
</noscript>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a12 = site.footer;
  for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
    const item_12 = a12[i12];
    out += `        <li><a class="site-footer__link" href="${escaped(item_12.href)}"`;
    if ((item_12.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_12.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_sitemap(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
<h1>网站地图</h1>
<p class="lead">全部栏目和地区的目录。每项任务在它的清单里，每个单位在“全部单位”里。</p>
`;
  const a11 = page.view.branches;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const branch_11 = a11[i11];
    out += `<section class="section" id="${escaped(branch_11.id)}">
  <h2><a href="${escaped(branch_11.heading.href)}">${escaped(branch_11.heading.text)}</a></h2>
  <dl class="site-map">
`;
    const a12 = branch_11.rows;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const [name_12, links_12] = a12[i12];
      out += `    <div class="site-map__row">
      <dt class="site-map__name">${escaped(name_12)}</dt>
      <dd><ul class="site-map__links">`;
      const a13 = links_12;
      for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
        const link_13 = a13[i13];
        out += `<li class="site-map__item"><a class="site-map__link" href="${escaped(link_13.href)}">${escaped(link_13.text)}</a></li>`;
      }
      out += `</ul></dd>
    </div>
`;
    }
    out += `  </dl>
</section>
`;
  }
  out += `</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a14 = site.footer;
  for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
    const item_14 = a14[i14];
    out += `        <li><a class="site-footer__link" href="${escaped(item_14.href)}"`;
    if ((item_14.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_14.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_task(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `<script type="module" src="${escaped(site.assets_link)}/js/copy.js"></script></head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="columns">
<article class="task columns__main">
  <p class="kicker">${escaped(view.place.text)}${links_list_name(root, view.owner)} · 第${escaped(view.no)}项`;
  if (is(view.label)) {
    out += `（原文序号“${escaped(view.label)}”）`;
  }
  out += `</p>
  <h1 class="task__title">${rich_rich(root, view.text)}</h1>
  ${verified_verified(root, view.is_verified, view.source_lines)}
`;
  if (is(view.facts)) {
    out += `  ${facts_facts(root, view.facts)}
`;
  }
  if (is(view.handovers)) {
    out += `  ${handovers_handovers(root, view.handovers)}
`;
  }
  out += `
  <section class="section">
    <h2>${escaped(view.plan_name)}</h2>
`;
  if (is(view.collecting)) {
    out += `    <p class="note">亮灯截至 <time datetime="${escaped(view.collecting.as_of.machine)}">${escaped(view.collecting.as_of.text)}</time>，按公开的<a href="${root}method/#lamps">规则</a>由公布的材料得出。灰灯只说明本站没有找到公布，不等于没有完成。</p>
`;
    const a16 = view.adjustments;
    for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
      const one_16 = a16[i16];
      out += `    ${adjustment_adjustment(root, one_16)}
`;
    }
  }
  if (is(view.prose)) {
    out += `    <div class="prose">
`;
    const a17 = view.prose;
    for (let i17 = 0, n17 = a17.length; i17 < n17; i17++) {
      const item_17 = a17[i17];
      out += `      ${goal_goal(root, item_17)}
`;
    }
    out += `    </div>
`;
  }
  if (is(view.timeline)) {
    out += `    ${timeline_timeline(root, view.timeline)}
`;
  }
  if ((!is(view.prose) && !is(view.timeline))) {
    out += `    <p>原文没有为这一项列出分阶段的目标。</p>
`;
  }
  if (is(view.shared)) {
    out += `    <p class="note">合并单元格：这一项的`;
    const a26 = view.shared;
    for (let i26 = 0, n26 = a26.length; i26 < n26; i26++) {
      const name_26 = a26[i26];
      if (!(i26 === 0)) {
        out += `、`;
      }
      out += `“${escaped(name_26)}”`;
    }
    out += `，在原表中与前面几项共用一格。</p>
`;
  }
  if (is(view.milestones)) {
    out += `    <h3>时间节点</h3>
    <p class="note">本站从上面的原文里摘出，引号里的字照录。日期是本站按原文推算的最后一天。</p>
    ${milestones_milestones(root, view.milestones)}
`;
  }
  if (is(view.other_standings)) {
    out += `    <h3>期限</h3>
    ${standing_standings(root, view.other_standings, true)}
`;
  }
  if (!is(view.collecting)) {
    out += `    <p class="note">以上是公布的计划。本站尚未收录该地区的公开进展，不判断是否完成。<a href="${escaped(view.invitation_link)}">看到过公开的进展？怎样提供</a></p>
`;
  } else {
    out += `    <p class="note">看到过这里没有的公开材料？<a href="${escaped(view.invitation_link)}">怎样提供</a></p>
`;
  }
  out += `  </section>

`;
  if (is(view.ratings)) {
    out += `  <section class="section">
    <h2>官方评价</h2>
    ${ratings_ratings(root, view.ratings)}
  </section>
`;
  }
  if (is(view.metrics)) {
    out += `  <section class="section">
    <h2>可以衡量的目标</h2>
    <p class="note">数字照录原文。“当期”是这一时段的数，“累计”是到这时为止的数，“占比”是占总数的百分之几，“水平”是要达到或保持的数。</p>
    ${metrics_metrics(root, view.metrics)}
`;
    if (is(view.curves)) {
      out += `    <h3>计划曲线</h3>
    <p class="note">上面表里的计划数，按季度画出，从零画起。“当期”画成柱，其余画成点和线；虚线表示中间的季度没有写数。</p>
    ${curves_curves(root, view.curves)}
`;
    }
    out += `  </section>
`;
  }
  out += `
`;
  if (is(view.errata)) {
    out += `  <section class="section">
    <h2>勘误</h2>
    <p class="note">任务的文字照录原文，一字不改。下面这些地方疑有错字，本站说明怎样理解。</p>
`;
    const a34 = view.errata;
    for (let i34 = 0, n34 = a34.length; i34 < n34; i34++) {
      const item_34 = a34[i34];
      out += `    ${erratum_erratum(root, item_34, `${"erratum-"}${(i34 + 1)}`)}
`;
    }
    out += `  </section>
`;
  }
  if (is(view.discrepancies)) {
    out += `  <section class="section">
    <h2>出入</h2>
    <p class="note">公开文件的两处说法不一致。本站并列出来，不作更正。</p>
`;
    const a35 = view.discrepancies;
    for (let i35 = 0, n35 = a35.length; i35 < n35; i35++) {
      const item_35 = a35[i35];
      out += `    ${discrepancy_discrepancy(root, item_35, page.here)}
`;
    }
    out += `  </section>
`;
  }
  if (is(view.lineage)) {
    out += `  <section class="section">
    <h2>逐年脉络</h2>
    ${lineage_lineage(root, view.lineage)}
  </section>
`;
  }
  if (is(view.related)) {
    out += `  <section class="section">
    <h2>相关任务</h2>
    ${related_related(root, view.related)}
`;
    if (is(view.compared)) {
      out += `    <ul class="task-compared">
`;
      const a40 = view.compared;
      for (let i40 = 0, n40 = a40.length; i40 < n40; i40++) {
        const link_40 = a40[i40];
        out += `      <li><a href="${escaped(link_40.href)}">${escaped(link_40.text)}</a></li>
`;
      }
      out += `    </ul>
`;
    }
    out += `  </section>
`;
  }
  if (is(view.terms)) {
    out += `  <section class="section">
    <h2>名词</h2>
    <dl class="term-list">
`;
    const a41 = view.terms;
    for (let i41 = 0, n41 = a41.length; i41 < n41; i41++) {
      const term_41 = a41[i41];
      out += `      <div class="term-list__entry"><dt><a href="${escaped(term_41.link.href)}">${escaped(term_41.link.text)}</a> <span class="term-list__whose">${escaped(term_41.whose)}</span></dt><dd>${escaped(term_41.explanation)}</dd></div>
`;
    }
    out += `    </dl>
  </section>
`;
  }
  out += `  <section class="section" id="cite">
    <h2>引用</h2>
    ${citation_citation(root, view.citation)}
  </section>
  ${change_record_change_record(root, view.changes, page.feeds)}
  ${neighbours_neighbours(root, view.previous, view.next)}
</article>
<aside class="columns__side" aria-label="出处和同类任务">
  <section class="section">
    <h2>出处</h2>
    ${facts_facts(root, view.document)}
  </section>
`;
  if (is(view.topics)) {
    out += `  <section class="section">
    <h2>同一主题的任务</h2>
    ${chips_chips(root, view.topics, "主题", "")}
  </section>
`;
  }
  if (is(view.quarters)) {
    out += `  <section class="section">
    <h2>同一季度的其他任务</h2>
    ${chips_chips(root, view.quarters, "所在季度", "")}
  </section>
`;
  }
  out += `</aside>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a52 = site.footer;
  for (let i52 = 0, n52 = a52.length; i52 < n52; i52++) {
    const item_52 = a52[i52];
    out += `        <li><a class="site-footer__link" href="${escaped(item_52.href)}"`;
    if ((item_52.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_52.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_terms(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>名词解释</h1>
<p class="lead">${view.terms.length} 个名词。解释照录公开文件，不是本站写的。</p>
<dl class="terms">
`;
  const a11 = view.terms;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const term_11 = a11[i11];
    out += `  <div class="terms__entry" id="${escaped(term_11.id)}">
    <dt class="terms__term">${escaped(term_11.term)}</dt>
    <dd class="terms__explanation">${escaped(term_11.explanation)}</dd>
    <dd class="terms__source"><a href="${escaped(term_11.document.href)}">${escaped(term_11.document.text)}</a>，${links_links(root, term_11.source_lines, false)}</dd>
  </div>
`;
  }
  out += `</dl>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a13 = site.footer;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const item_13 = a13[i13];
    out += `        <li><a class="site-footer__link" href="${escaped(item_13.href)}"`;
    if ((item_13.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_13.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_topic(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<p class="kicker">主题</p>
<h1>${escaped(view.name)}</h1>
<p class="lead">${escaped(view.definition)}各地共 ${escaped(view.total)} 项任务。</p>
`;
  if (is(view.compared)) {
    out += `<p><a href="${escaped(view.compared_link)}">各地写明的数字，并排看</a></p>
`;
  }
  if (is(view.as_of)) {
    out += `<p class="note">亮灯截至 ${escaped(view.as_of)}，见<a href="${root}method/#lamps">规则</a>。</p>
`;
  }
  const a11 = view.sections;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const section_11 = a11[i11];
    out += `<section class="section" id="${escaped(section_11.id)}">
  <h2><a href="${escaped(section_11.place.href)}">${escaped(section_11.place.text)}</a>（${section_11.entries.length} 项）</h2>
  ${entries_entries(root, section_11.entries, false)}
</section>
`;
  }
  out += `<section class="section">
  <h2>其他主题</h2>
  ${chips_chips(root, view.others, "其他主题", "")}
</section>
${change_record_change_record(root, null, page.feeds)}
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a24 = site.footer;
  for (let i24 = 0, n24 = a24.length; i24 < n24; i24++) {
    const item_24 = a24[i24];
    out += `        <li><a class="site-footer__link" href="${escaped(item_24.href)}"`;
    if ((item_24.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_24.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_topics(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>主题</h1>
<p class="lead">${view.topics.length} 个主题，由本站拟定，每项任务归入一到三个，方便看同一件事各地怎么做。</p>
<ul class="topics">
`;
  const a11 = view.topics;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const topic_11 = a11[i11];
    out += `  <li class="topics__entry">
    <h2 class="topics__name"><a href="${escaped(topic_11.link.href)}">${escaped(topic_11.link.text)}</a> <span class="topics__total">${escaped(topic_11.total)} 项</span></h2>
    <p>${escaped(topic_11.definition)}</p>
    <p class="topics__places">`;
    const a12 = topic_11.places;
    for (let i12 = 0, n12 = a12.length; i12 < n12; i12++) {
      const place_12 = a12[i12];
      out += `<a href="${escaped(place_12.href)}">${escaped(place_12.text)}</a> ${escaped(place_12.note)}`;
      if (!(i12 === n12 - 1)) {
        out += `　`;
      }
    }
    out += `</p>
  </li>
`;
  }
  out += `</ul>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a13 = site.footer;
  for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
    const item_13 = a13[i13];
    out += `        <li><a class="site-footer__link" href="${escaped(item_13.href)}"`;
    if ((item_13.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_13.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_unit(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<p class="kicker">${escaped(view.place.text)} · ${escaped(view.kind)}</p>
<h1>${escaped(view.name)}</h1>
`;
  if (is(view.total)) {
    out += `<p class="lead">在公开的重点工作中承担 ${escaped(view.total)} 项任务，见${links_links(root, view.lists, false)}。</p>
`;
  } else {
    if (is(view.mentions)) {
      out += `<p class="lead">公开的重点工作中，${view.mentions.length} 项任务提到这里。</p>
`;
    }
  }
  if ((is(view.became) || is(view.came_from))) {
    out += `${unit_change_unit_change(root, view.became, view.came_from)}
`;
  }
  if (is(view.aliases)) {
    out += `<p>文件中也写作：${escaped(view.aliases.join("、"))}。</p>
`;
  }
  if (is(view.members)) {
    out += `<p>文件载明的成员：${links_links(root, view.members, false)}。</p>
`;
  }
  if (is(view.governs)) {
    out += `<p>该地区自己公布的任务见<a href="${escaped(view.governs.href)}">${escaped(view.governs.text)}</a>。</p>
`;
  }
  out += `<div class="columns">
`;
  if (((view.roles.length + (is(view.mentions) ? 1 : 0)) > 0)) {
    out += `<nav class="contents columns__side columns__side--contents" aria-label="本页内容">
  <p class="page-parts__label">本页内容</p>
  <ul class="page-parts__list">
`;
    const a13 = view.roles;
    for (let i13 = 0, n13 = a13.length; i13 < n13; i13++) {
      const role_13 = a13[i13];
      out += `    <li class="page-parts__item"><a href="#${escaped(role_13.id)}">${escaped(role_13.name)}</a> <span class="page-parts__count">${escaped(role_13.total)}项</span>
      <ul class="page-parts__inner">`;
      const a14 = role_13.groups;
      for (let i14 = 0, n14 = a14.length; i14 < n14; i14++) {
        const group_14 = a14[i14];
        out += `<li><a href="#${escaped(role_13.id)}-${escaped(group_14.id)}">${escaped(group_14.heading)}</a> <span class="page-parts__count">${group_14.entries.length}项</span></li>`;
      }
      out += `</ul>
    </li>
`;
    }
    if (is(view.mentions)) {
      out += `    <li class="page-parts__item"><a href="#mentions">提到这里的任务</a> <span class="page-parts__count">${view.mentions.length}项</span></li>
`;
    }
    out += `  </ul>
</nav>
`;
  }
  out += `<div class="columns__main">
`;
  if (is(view.lag)) {
    out += `<p class="lead">多久公布（牵头和负责的目标）：已到期 ${escaped(view.lag.of)} 项，其中 ${escaped(view.lag.published)} 项有公布的依据`;
    if (is(view.lag.published)) {
      out += `；中位数${escaped(view.lag.median)}，最早${escaped(view.lag.fastest)}，最晚${escaped(view.lag.slowest)}`;
    }
    out += `。</p>
`;
  }
  if (is(view.ratings)) {
    out += `<section class="section" id="ratings">
  <h2>官方评价</h2>
  ${ratings_ratings(root, view.ratings)}
</section>
`;
  }
  if (is(view.load)) {
    out += `<section class="section" id="load">
  <h2>各季度有多少事</h2>
  ${bars_bars(root, view.load)}
</section>
`;
  }
  if (is(view.together)) {
    out += `<section class="section" id="together">
  <h2>和谁一起做</h2>
  <p class="note">与${escaped(view.name)}列在同一项任务里的单位和统称，括号里是共同的任务数。</p>
  <p>${links_links(root, view.together, true)}。</p>
`;
    if (is(view.further)) {
      out += `  <details class="reveal">
    <summary class="fold__name">另外 ${view.further.length} 个</summary>
    <p>${links_links(root, view.further, true)}。</p>
  </details>
`;
    }
    out += `</section>
`;
  }
  const a19 = view.roles;
  for (let i19 = 0, n19 = a19.length; i19 < n19; i19++) {
    const role_19 = a19[i19];
    out += `<section class="section" id="${escaped(role_19.id)}">
  <h2>${escaped(role_19.name)}（${escaped(role_19.total)} 项）</h2>
  <p class="note">${escaped(role_19.note)}</p>
`;
    if (is(role_19.tally)) {
      out += `  ${tally_tally(root, role_19.tally, view.as_of.text, "")}
`;
    }
    const a22 = role_19.groups;
    for (let i22 = 0, n22 = a22.length; i22 < n22; i22++) {
      const group_22 = a22[i22];
      out += `  <h3 id="${escaped(role_19.id)}-${escaped(group_22.id)}">${escaped(group_22.heading)}</h3>
  ${entries_entries(root, group_22.entries, false)}
`;
    }
    out += `</section>
`;
  }
  if (is(view.mentions)) {
    out += `<section class="section" id="mentions">
  <h2>文字提到这里的任务（${view.mentions.length} 项）</h2>
  <p class="note">由本站按名称在原文中找出，不论哪个单位负责。</p>
  <ul class="entries">
`;
    const a27 = view.mentions;
    for (let i27 = 0, n27 = a27.length; i27 < n27; i27++) {
      const mention_27 = a27[i27];
      out += `    <li class="entries__item">
      <p class="entries__task"><a href="${escaped(mention_27.task.href)}">${escaped(mention_27.task.text)}</a> <span class="entries__note">${escaped(mention_27.task.note)}</span></p>
      <ul class="entries__lines">
`;
      const a28 = mention_27.quotes;
      for (let i28 = 0, n28 = a28.length; i28 < n28; i28++) {
        const quote_28 = a28[i28];
        out += `        <li class="entries__line">“${escaped(quote_28)}”</li>
`;
      }
      out += `      </ul>
    </li>
`;
    }
    out += `  </ul>
</section>
`;
  }
  if ((((!is(view.roles) && !is(view.mentions)) && !is(view.became)) && !is(view.came_from))) {
    out += `<p class="note">文件提到这个名称，但没有把任务直接列在它名下。</p>
`;
  }
  out += `${change_record_change_record(root, view.changes, page.feeds)}
</div>
</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a35 = site.footer;
  for (let i35 = 0, n35 = a35.length; i35 < n35; i35++) {
    const item_35 = a35[i35];
    out += `        <li><a class="site-footer__link" href="${escaped(item_35.href)}"`;
    if ((item_35.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_35.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
function page_units(root, page, site, head) {
  let out = "";
  out += `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}`;
  if ((page.title !== site.name)) {
    out += ` - ${escaped(site.name)}`;
  }
  out += `</title>
${page_head_page_head(root, head)}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<script src="${escaped(site.assets_link)}/js/display.js"></script>
<link rel="stylesheet" href="${escaped(site.assets_link)}/site.css">
`;
  const a2 = page.feeds;
  for (let i2 = 0, n2 = a2.length; i2 < n2; i2++) {
    const feed_2 = a2[i2];
    out += `<link rel="alternate" type="${escaped(feed_2.note)}" title="${escaped(page.title)}：${escaped(feed_2.text)}" href="${escaped(feed_2.href)}">
`;
  }
  out += `</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
`;
  if (is(site.banner)) {
    out += `<p class="site-banner" role="note">${escaped(site.banner)}</p>
`;
  }
  out += `<header class="site-header">
  <div class="site-header__line">
    <p class="site-header__brand">
      <a class="site-header__name" href="${root}"`;
  if ((page.section === "首页")) {
    out += ` aria-current="page"`;
  }
  out += `>${escaped(site.name)}</a>
`;
  if (is(site.is_official)) {
    if (is(site.organiser)) {
      out += `<span class="site-header__note">${escaped(site.organiser)}</span>`;
    }
  } else {
    out += `      <span class="site-header__note">志愿整理，不是政府网站</span>
`;
  }
  out += `    </p>
`;
  if (!["首页", "搜索"].includes(page.section)) {
    out += `    <form class="site-search" role="search" aria-label="全站搜索" action="${root}search/" method="get">
      <label class="visually-hidden" for="site-search-field">搜索全站的任务</label>
      <input class="site-search__field" id="site-search-field" type="search" name="q" placeholder="例如：菜市场" enterkeyhint="search">
      <button class="button" type="submit">搜索</button>
    </form>
`;
  }
  out += `    <details class="display needs-script">
  <summary class="display__name">显示<span class="display__long">设置</span></summary>
  <div class="display__panel" role="group" aria-label="显示设置">
    <fieldset class="display__choice">
  <legend class="display__legend">版面</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="" checked>标准版</label>
  <label class="display__value"><input class="display__radio" type="radio" name="view" value="elder">长辈版</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">字号</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="" checked>标准</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="large">大</label>
  <label class="display__value"><input class="display__radio" type="radio" name="size" value="largest">特大</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">颜色</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="light">浅色</label>
  <label class="display__value"><input class="display__radio" type="radio" name="theme" value="dark">深色</label>
</fieldset>

    <fieldset class="display__choice">
  <legend class="display__legend">对比</legend>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="" checked>跟随系统</label>
  <label class="display__value"><input class="display__radio" type="radio" name="contrast" value="high">高对比</label>
</fieldset>

    <p class="display__note">长辈版字大、按钮大，省去行号、订阅、变更记录等次要内容，文件的字一个不少。</p>
    <p class="display__note">只记在这台设备上，不用 Cookie。</p>
    <button type="button">恢复原样</button>
  </div>
</details>

    <p class="print-only site-header__note"><span data-address>${escaped(trimmed((site.base_url || ""), "/"))}${escaped(page.address)}</span>，截至 ${escaped(site.as_of)}</p>
  </div>
  <nav class="site-nav" aria-label="主导航">
    <ul class="site-nav__list">
`;
  const a8 = site.navigation;
  for (let i8 = 0, n8 = a8.length; i8 < n8; i8++) {
    const item_8 = a8[i8];
    out += `      <li><a class="site-nav__link" href="${escaped(item_8.href)}"`;
    if ((item_8.href === page.current)) {
      out += ` aria-current="page"`;
    } else {
      if ((item_8.text === page.section)) {
        out += ` aria-current="true"`;
      }
    }
    out += `>${escaped(item_8.text)}</a></li>
`;
  }
  out += `    </ul>
  </nav>
</header>
`;
  if (is(page.crumbs)) {
    out += `<div class="trail">
<nav class="crumbs" aria-label="当前位置">
  <ol class="crumbs__list">
`;
    const a9 = page.crumbs;
    for (let i9 = 0, n9 = a9.length; i9 < n9; i9++) {
      const crumb_9 = a9[i9];
      out += `    <li class="crumbs__item">`;
      if ((i9 === n9 - 1)) {
        out += `<span aria-current="page">${escaped(crumb_9.text)}</span>`;
      } else {
        out += `<a href="${escaped(crumb_9.href)}">${escaped(crumb_9.text)}</a>`;
      }
      out += `</li>
`;
    }
    out += `  </ol>
</nav>
<section class="page-tools needs-script" aria-label="本页工具">
  <span class="page-tools__sizes" role="group" aria-label="字号"><span class="page-tools__label" aria-hidden="true">字号</span><button class="page-tools__button" type="button" data-set-size="" aria-pressed="true">标准</button><button class="page-tools__button" type="button" data-set-size="large" aria-pressed="false">大</button><button class="page-tools__button" type="button" data-set-size="largest" aria-pressed="false">特大</button></span>
  <button class="page-tools__button page-tools__print" type="button">打印</button>
  <button class="page-tools__button page-tools__share" type="button">分享</button>
  <span class="page-tools__said" role="status"></span>
</section>

</div>
`;
  }
  out += `<main class="main" id="main" tabindex="-1">
`;
  const view = page.view;
  out += `<div class="reading">
<h1>${escaped(view.title)}</h1>
`;
  if (is(view.total)) {
    out += `<p class="lead">${escaped(view.intro)}共 ${escaped(view.total)} 个单位和统称。</p>
<p class="note">数字是任务数。“责任”指文件只列责任单位，没有分牵头和配合。</p>
`;
  } else {
    out += `<p class="lead">公开的文件只写了要做什么，没有写明由哪个单位负责，所以这里没有单位可列。</p>
`;
  }
  const a11 = view.sections;
  for (let i11 = 0, n11 = a11.length; i11 < n11; i11++) {
    const section_11 = a11[i11];
    out += `<section class="section">
  <h2>`;
    if (is(section_11.href)) {
      out += `<a href="${escaped(section_11.href)}">${escaped(section_11.heading)}</a>`;
    } else {
      out += `${escaped(section_11.heading)}`;
    }
    out += `（${section_11.rows.length}）</h2>
  ${unit_table_unit_table(root, section_11.rows, section_11.heading)}
</section>
`;
  }
  if (is(view.quarters)) {
    out += `<section class="section" id="quarters">
  <h2>各单位各季度</h2>
  ${bars_bars(root, view.quarters)}
</section>
`;
  }
  out += `</div>
</main>
<footer class="site-footer">
  <div class="site-footer__inner">
    <nav aria-label="页脚导航">
      <ul class="site-footer__list">
`;
  const a16 = site.footer;
  for (let i16 = 0, n16 = a16.length; i16 < n16; i16++) {
    const item_16 = a16[i16];
    out += `        <li><a class="site-footer__link" href="${escaped(item_16.href)}"`;
    if ((item_16.href === page.current)) {
      out += ` aria-current="page"`;
    }
    out += `>${escaped(item_16.text)}</a></li>
`;
  }
  out += `      </ul>
    </nav>
`;
  if (!is(site.is_official)) {
    out += `    <p class="site-footer__notice"><strong>本站不是政府网站</strong>，由志愿整理公开文件而成，以政府发布的原文件为准。</p>
`;
  }
  if (is(site.organiser)) {
    out += `    <p>主办：${escaped(site.organiser)}</p>
`;
  }
  if (is(site.contact)) {
    out += `    <p>联系：${escaped(site.contact)}</p>
`;
  }
  out += `    ${report_report(root, site.mail, page.title, `${trimmed((site.base_url || ""), "/")}${page.address}`)}
    <p>统计截止日：<time datetime="${escaped(site.as_of)}">${escaped(site.as_of)}</time>`;
  if (is(site.commit)) {
    out += `；数据版本：<code>${escaped(site.commit.slice(0, 10))}</code>`;
  }
  out += `</p>
  </div>
</footer>
</body>
</html>`;
  return out;
}
module.exports = { "changes": page_changes, "compare-metrics": page_compare_metrics, "compare-tasks": page_compare_tasks, "compare-topic": page_compare_topic, "compare": page_compare, "content": page_content, "data": page_data, "document": page_document, "due": page_due, "guide-codes": page_guide_codes, "guide-fields": page_guide_fields, "guide": page_guide, "home": page_home, "leader": page_leader, "lineage": page_lineage, "list": page_list, "method": page_method, "moved": page_moved, "near": page_near, "not-found": page_not_found, "place": page_place, "progress": page_progress, "quarter-everywhere": page_quarter_everywhere, "quarter": page_quarter, "search": page_search, "sitemap": page_sitemap, "task": page_task, "terms": page_terms, "topic": page_topic, "topics": page_topics, "unit": page_unit, "units": page_units };
