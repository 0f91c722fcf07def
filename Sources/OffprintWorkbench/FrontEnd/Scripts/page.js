// The saved page: in its frame, and as a list of its blocks of text.

import { announce, byID, make } from "./dom.js";
import { state } from "./state.js";

const frame = () => byID("page-frame").contentDocument;
const inFrame = (number) => frame()?.querySelector(`[data-offprint="${number}"]`);

function clear(name) {
  for (const element of frame()?.querySelectorAll(`[${name}]`) ?? []) element.removeAttribute(name);
}

/** Loads the page into its frame. */
export function loadPage() {
  byID("page-list").value = state.page;
  byID("previous-page").disabled = state.page === 0;
  byID("next-page").disabled = state.page === state.pages.length - 1;
  byID("page-frame").src = `page/${state.page}${byID("styles").checked ? "?styles" : ""}`;
}

let isNew = false;

/** Shows the result of the page: colours, and the list. */
export function showPage() {
  paint();
  showStart();
  showBlocks(state.result.blocks);
  byID("page-note").hidden = Object.keys(state.result.states).length > 0;
  byID("page-note").textContent = "The text was taken from elsewhere in the page, so nothing can be marked here.";
}

/** Shows no result of the page. */
export function forgetPage() {
  paint();
  showBlocks([]);
  byID("page-note").hidden = true;
}

/** Scrolls a page that was just loaded to the start of the article: the heads of pages are long. */
function showStart() {
  if (!isNew || !state.result) return;
  const start = frame()?.querySelector("h1[data-offprint-state=data], [data-offprint-state=kept]");
  if (!start) return;
  start.scrollIntoView({ block: "center" });
  isNew = false;
}

function paint() {
  clear("data-offprint-state");
  for (const [name, numbers] of Object.entries(state.result?.states ?? {})) {
    for (const number of numbers) inFrame(number)?.setAttribute("data-offprint-state", name);
  }
}

/** Outlines the selected element and others that a selector matches. */
export function paintSelection(matches) {
  clear("data-offprint-selected");
  clear("data-offprint-match");
  for (const number of matches) inFrame(number)?.setAttribute("data-offprint-match", "");
  if (state.element !== null) inFrame(state.element)?.setAttribute("data-offprint-selected", "");
  showSelectedBlock();
}

/** Scripts cannot run in the frame, so that its events are handled here. */
function frameLoaded() {
  const page = frame();
  if (!page) return;
  const elementAt = (event) => event.target.closest?.("[data-offprint]");
  page.addEventListener("click", (event) => {
    event.preventDefault();
    const element = elementAt(event);
    if (element) announce("choose", Number(element.getAttribute("data-offprint")));
  }, true);
  page.addEventListener("mouseover", (event) => {
    clear("data-offprint-hover");
    elementAt(event)?.setAttribute("data-offprint-hover", "");
  });
  page.addEventListener("keydown", (event) => announce("key", event));
  isNew = true;
  paint();
  showStart();
  announce("shown");
}

function showBlocks(blocks) {
  const list = byID("blocks");
  const scroll = list.scrollTop;
  list.replaceChildren(...blocks.map((block, index) => {
    const item = make("li", { id: `block-${index}`, title: block.why, onclick: () => announce("choose", block.element) },
      make("span", { className: "mark", textContent: block.mark }), make("span", { className: "words", textContent: block.text }));
    item.setAttribute("role", "option");
    item.className = `is-${block.outcome}`;
    item.dataset.element = block.element;
    return item;
  }));
  list.scrollTop = scroll;
  showSelectedBlock();
}

function showSelectedBlock() {
  const list = byID("blocks");
  let found = null;
  for (const item of list.children) {
    const isSelected = !found && state.element !== null && Number(item.dataset.element) === state.element;
    item.setAttribute("aria-selected", isSelected);
    if (isSelected) found = item;
  }
  if (!found) return list.removeAttribute("aria-activedescendant");
  list.setAttribute("aria-activedescendant", found.id);
  found.scrollIntoView({ block: "nearest" });
}

function blockKeys(event) {
  const items = [...byID("blocks").children];
  const index = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  // Several blocks may be of one element.
  const other = (step) => {
    let next = index + step;
    while (items[next] && items[next].dataset.element === items[index]?.dataset.element) next += step;
    return Math.min(Math.max(next, 0), items.length - 1);
  };
  const next = { ArrowDown: other(1), ArrowUp: other(-1), Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || !items[next]) return;
  event.preventDefault();
  announce("choose", Number(items[next].dataset.element));
}

function showView(name) {
  const isList = name === "blocks";
  byID("page-frame").hidden = isList;
  byID("styles-label").hidden = isList;
  byID("blocks").hidden = !isList;
  if (isList) showSelectedBlock();
  else inFrame(state.element)?.scrollIntoView({ block: "center" });
}

/** Begins to watch the page. */
export function startPage() {
  byID("page-frame").addEventListener("load", frameLoaded);
  byID("blocks").addEventListener("keydown", blockKeys);
  byID("styles").onchange = loadPage;
  for (const input of document.querySelectorAll("[name=view]")) input.onchange = () => showView(input.value);
}
