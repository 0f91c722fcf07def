// The profile's text and the messages about it.

import { announce, byID, count, make } from "./dom.js";
import { state } from "./state.js";

export const text = () => byID("text").value;

/** Replaces the text in such a way that the browser's own undo works, and selects a line. */
export function setText(value, line) {
  const area = byID("text");
  const old = area.value;
  let start = 0;
  while (start < old.length && start < value.length && old[start] === value[start]) start++;
  let end = 0;
  while (end < old.length - start && end < value.length - start && old.at(-1 - end) === value.at(-1 - end)) end++;
  const focused = document.activeElement;
  area.focus();
  area.setSelectionRange(start, old.length - end);
  const added = value.slice(start, value.length - end);
  const isDone = added ? document.execCommand("insertText", false, added) : document.execCommand("delete");
  if (!isDone || area.value !== value) area.value = value;
  if (line) select(line, 1, Infinity);
  focused?.focus();
  edited();
}

/** Selects a part of a line, and scrolls to it. */
export function select(line, column, span) {
  const area = byID("text");
  const lines = area.value.split("\n");
  // Columns count characters, not the units of JavaScript.
  const characters = [...(lines[line - 1] ?? "")];
  const before = characters.slice(0, column - 1).join("").length;
  const length = characters.slice(column - 1, column - 1 + Math.max(1, span)).join("").length;
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + before;
  area.focus();
  area.setSelectionRange(start, start + length);
  const height = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 1) * height - area.clientHeight / 2);
}

/** The text has changed. */
export function edited() {
  showDirty();
  showNumbers();
  announce("edited");
}

/** Shows whether there is something to save or to undo. */
export function showDirty() {
  const isDirty = text() !== state.saved;
  document.title = `${isDirty ? "• " : ""}${byID("file").textContent} – Offprint`;
  byID("save").textContent = isDirty ? "Save" : "Saved";
  byID("undo").disabled = state.undo.length === 0;
}

function showNumbers() {
  const worst = {};
  for (const message of state.messages) {
    if (message.line && worst[message.line] !== "error") worst[message.line] = message.severity;
  }
  byID("numbers").replaceChildren(...text().split("\n").flatMap((_, index) => [
    make("span", { textContent: index + 1, className: worst[index + 1] ?? "" }), "\n",
  ]));
  byID("numbers").scrollTop = byID("text").scrollTop;
}

/** Shows the messages about the text. */
export function showMessages() {
  const list = byID("messages");
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  list.replaceChildren(...[...state.messages, ...state.notes].map(showMessage));
  list.children[focused]?.querySelector("button")?.focus();
  const errors = state.messages.filter((message) => message.severity === "error").length;
  const warnings = state.messages.length - errors;
  const verdict = byID("verdict");
  verdict.className = errors ? "bad" : warnings ? "warn" : "";
  const shown = state.result ? "the article is that of the last valid text" : "there is no article";
  verdict.textContent = errors ? `${count(errors, "error")}; ${shown}`
    : warnings ? count(warnings, "warning") : "valid";
  showNumbers();
}

function showMessage(message) {
  const place = message.line ? `${message.line}:${message.column} ` : "";
  const parts = [make("b", { textContent: `${place}${message.severity}: ` }), message.message];
  if (message.fix) parts.push(make("small", { textContent: `fix: ${message.fix}` }));
  for (const note of message.notes ?? []) parts.push(make("small", { textContent: note }));
  const jump = () => select(message.line, message.column, message.span ?? 1);
  const inside = message.line ? make("button", { type: "button", onclick: jump }, ...parts) : make("p", {}, ...parts);
  return make("li", { className: message.severity }, inside);
}

/** Begins to watch the text area. */
export function startEditor(value) {
  const area = byID("text");
  area.value = value;
  area.setSelectionRange(0, 0);
  area.addEventListener("input", edited);
  area.addEventListener("scroll", () => { byID("numbers").scrollTop = area.scrollTop; });
  showDirty();
}
