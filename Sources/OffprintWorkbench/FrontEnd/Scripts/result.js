// The article, its fields, and the changes on all pages.

import { announce, byID, count, fileName, make } from "./dom.js";
import { showMessages, text } from "./editor.js";
import { forgetPage, showPage } from "./page.js";
import { call } from "./server.js";
import { state } from "./state.js";

let run = 0;
/** Converts the page with the present text, then all others. */
export async function refresh() {
  const own = ++run;
  document.body.setAttribute("aria-busy", "true");
  try {
    const result = await call("convert", { text: text(), page: state.page });
    if (own !== run) return;
    state.messages = [...result.messages, ...(result.faults ?? []), ...(result.warnings ?? [])];
    if (result.isValid) state.notes = [];
    if (result.states) showResult(result);
    else if (result.isValid) forgetResult();
    showMessages();
    if (result.isValid) await compare();
  } finally {
    if (own === run) document.body.removeAttribute("aria-busy");
  }
}

function showResult(result) {
  state.result = result;
  showPage();
  showArticle();
  byID("words").textContent = count(result.words, "word");
  byID("fields-view").replaceChildren(make("table", {}, make("tbody", {}, ...result.fields.map(showField))));
  announce("shown");
}

/** Writes the article into its frame, which may not be loaded yet: then it is called again. */
function showArticle() {
  const article = byID("article-frame").contentDocument;
  if (article?.body) article.body.innerHTML = state.result?.article ?? "";
}

/** Shows no result: that of another page, or of another text, would be taken for that of this one. */
export function forgetResult() {
  state.result = null;
  forgetPage();
  showArticle();
  byID("words").textContent = "";
  byID("fields-view").replaceChildren();
}

function showField(field) {
  const reason = make("small", { textContent: `${field.isChosen ? "" : "not taken – "}${field.why}` });
  return make("tr", { className: field.isChosen ? "" : "lost" }, make("th", { textContent: field.name, scope: "row" }),
    make("td", { textContent: field.value }, reason));
}

/** Compares the articles of all pages with those before. */
export async function compare() {
  const own = run;
  const found = await call("compare", { text: text(), against: byID("against").value });
  if (own !== run || !found.isValid) return;
  const failed = found.failed.length ? `; not converted: ${found.failed.map(fileName).join(", ")}` : "";
  byID("changes-summary").textContent = found.summary + failed;
  byID("changes-tab").textContent = `Changes (${found.pages.filter((page) => page.lines).length})`;
  byID("changes").replaceChildren(...found.pages.map(showChange));
  const where = state.pages.length === 1 ? "the page" : `the ${state.pages.length} pages`;
  state.notes = found.rules.filter((rule) => rule.pages === 0).map((rule) => ({
    severity: "note", line: rule.line, column: rule.column, span: Infinity, message: `this matches nothing on ${where}`,
  }));
  showMessages();
}

function showChange(page) {
  if (!page.lines) return make("p", { textContent: `${fileName(page.page)}: nothing differs` });
  const index = state.pages.findIndex((each) => each.name === page.page);
  const fields = Object.entries(page.fields).map(([name, value]) => make("tr", {},
    make("th", { textContent: name, scope: "row" }), make("td", {}, make("del", { textContent: value.old ?? "nothing" })),
    make("td", {}, make("ins", { textContent: value.new ?? "nothing" }))));
  const lines = page.lines.map((line) => "gained" in line
    ? make("p", { className: "line gained" }, make("ins", { textContent: line.gained }))
    : make("p", { className: "line gone" }, make("del", { textContent: line.lost })));
  const names = Object.keys(page.fields).join(", ");
  const summary = make("summary", {}, make("b", { textContent: fileName(page.page), title: page.page }),
    `: ${count(page.wordsGained, "word")} gained, ${page.wordsLost} lost${names ? `; ${names} changed` : ""}`);
  const open = make("button", { type: "button", textContent: "Show this page", onclick: () => announce("turn", index) });
  return make("details", { open: index === state.page }, summary, ...(index === state.page ? [] : [make("p", {}, open)]),
    ...(fields.length ? [make("table", {}, make("tbody", {}, ...fields))] : []), ...lines);
}

function showTab(tab) {
  for (const other of document.querySelectorAll("[role=tab]")) {
    const isShown = other === tab;
    other.setAttribute("aria-selected", isShown);
    other.tabIndex = isShown ? 0 : -1;
    byID(other.getAttribute("aria-controls")).hidden = !isShown;
  }
  byID("article-pane").setAttribute("aria-labelledby", tab.id);
}

function tabKeys(event) {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
  event.preventDefault();
  next.focus();
  showTab(next);
}

/** Begins to watch the tabs and the frame of the article. */
export function startResult() {
  for (const tab of document.querySelectorAll("[role=tab]")) {
    tab.onclick = () => showTab(tab);
    tab.onkeydown = tabKeys;
  }
  byID("article-frame").addEventListener("load", showArticle);
}
