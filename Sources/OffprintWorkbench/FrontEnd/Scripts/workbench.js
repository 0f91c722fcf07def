// The start of the page, and what connects its parts.

import { byID, fileName, make, safely, say } from "./dom.js";
import { startEditor, text } from "./editor.js";
import { choose, forgetElement, showMatches, undo } from "./element.js";
import { loadPage, startPage } from "./page.js";
import { compare, forgetResult, refresh, startResult } from "./result.js";
import { save, startSaving } from "./saving.js";
import { call } from "./server.js";
import { state } from "./state.js";

let timer;
/** Converts again as soon as nothing has been typed for a moment. */
function edited() {
  document.body.setAttribute("aria-busy", "true");
  clearTimeout(timer);
  timer = setTimeout(safely(refresh), 250);
}

function turnTo(page) {
  if (page < 0 || page >= state.pages.length || page === state.page) return;
  state.page = page;
  forgetResult();
  forgetElement();
  loadPage();
  say(`Page ${page + 1} of ${state.pages.length}: ${state.pages[page].name}`);
  safely(refresh)();
}

function keys(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    safely(save)();
  }
}

function listen() {
  document.addEventListener("edited", edited);
  document.addEventListener("choose", safely((event) => choose(event.detail)));
  document.addEventListener("shown", showMatches);
  document.addEventListener("turn", (event) => turnTo(event.detail));
  document.addEventListener("key", (event) => keys(event.detail));
  document.addEventListener("keydown", keys);
  byID("page-list").addEventListener("change", (event) => turnTo(Number(event.target.value)));
  byID("previous-page").onclick = () => turnTo(state.page - 1);
  byID("next-page").onclick = () => turnTo(state.page + 1);
  byID("against").onchange = safely(compare);
  byID("undo").onclick = undo;
}

async function start() {
  const found = await call("start");
  state.pages = found.pages;
  state.saved = found.origin ? "" : found.text;
  byID("file").textContent = fileName(found.file);
  byID("file").title = found.file;
  byID("origin").textContent = found.origin ?? "";
  byID("page-list").append(...found.pages.map((page, index) =>
    make("option", { value: index, textContent: `${index + 1}/${found.pages.length} ${fileName(page.name)}` })));
  byID("pages").hidden = found.pages.length < 2;
  startEditor(found.text);
  startPage();
  startResult();
  startSaving();
  listen();
  loadPage();
  await refresh();
  say(found.origin ? `This is ${found.origin}; it is written when you save` : `Opened ${found.file}`);
}

safely(start)();
