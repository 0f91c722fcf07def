// The selected element and the rules that fit it.

import { announce, byID, count, make, safely, say } from "./dom.js";
import { select, setText, text } from "./editor.js";
import { paintSelection } from "./page.js";
import { call } from "./server.js";
import { state } from "./state.js";

const labels = {
  remove: "Remove", keep: "Keep", body: "Body", "cut-after": "Cut after it", "cut-before": "Cut before it",
  "cut-end": "End before it", title: "Title", deck: "Deck", kicker: "Kicker", section: "Section", authors: "Authors",
  published: "Published", modified: "Modified", tags: "Tags", image: "Lead image", caption: "Its caption",
  credit: "Its credit", "mark-heading": "Is a heading", "mark-caption": "Is a caption", "mark-credit": "Is a credit",
};

const short = (name) => name.length > 24 ? `${name.slice(0, 23)}…` : name;

let choice = 0;
/** Selects an element of the page, and asks which rules fit. */
export async function choose(number) {
  const run = ++choice;
  state.element = number;
  paintSelection([]);
  const found = await call("propose", { text: text(), page: state.page, element: number });
  if (run !== choice) return;
  state.proposals = found;
  showElement();
  say(`Selected ${found.name}: ${count(found.candidates.length, "selector")}`);
}

/** Selects nothing. */
export function forgetElement() {
  choice++;
  state.element = null;
  state.proposals = null;
  showElement();
}

const chosen = () => {
  const value = document.querySelector("[name=candidate]:checked")?.value ?? 0;
  return state.proposals?.candidates[Number(value)];
};

/** Shows the selected element. */
function showElement() {
  const found = state.proposals;
  byID("hint").hidden = Boolean(found);
  byID("element").hidden = !found;
  byID("offers").hidden = !found;
  showSteps(found);
  if (!found) return;
  byID("path").replaceChildren(...found.ancestors.slice(-5).flatMap((link) => [
    make("button", {
      type: "button", textContent: short(link.name), title: link.name, onclick: () => announce("choose", link.element),
    }), "›",
  ]), make("b", { textContent: found.name }));
  byID("excerpt").textContent = found.text || "(no text)";
  byID("state").textContent = found.state ?? "";
  showCandidates(found.candidates);
  byID("offers").replaceChildren(
    ...found.offers.toSorted((one, other) => other.isLikely - one.isLikely).map(showOffer));
  showChosen();
}

function showSteps(found) {
  const steps = {
    "to-parent": found?.ancestors.at(-1), "to-child": found?.child, "to-previous": found?.previous, "to-next": found?.next,
  };
  for (const [id, link] of Object.entries(steps)) {
    byID(id).disabled = !link;
    byID(id).onclick = () => announce("choose", link.element);
  }
}

function showCandidates(candidates) {
  const legend = candidates.length ? "Selector" : "There is no selector for this element";
  byID("candidates").replaceChildren(make("legend", { textContent: legend }), ...candidates.map((candidate, index) => {
    const input = make("input", {
      type: "radio", name: "candidate", value: index, checked: index === 0, onchange: showChosen,
    });
    const code = make("code", { textContent: candidate.selector });
    if (candidate.pattern) code.append(make("small", { textContent: ` with a text like ${candidate.pattern}` }));
    return make("label", {}, input, code, make("span", { className: "count", textContent: describe(candidate) }));
  }));
}

function describe(candidate) {
  const all = candidate.matches.reduce((sum, each) => sum + each, 0);
  const pages = candidate.matches.filter((each) => each > 0).length;
  const parts = [`${candidate.matches[state.page]} here`];
  if (candidate.matches.length > 1) parts.push(`${all} on ${pages} of ${candidate.matches.length} pages`);
  if (candidate.words) parts.push(`${count(candidate.words, "word")} of the article`);
  return parts.join(" · ");
}

function showOffer(offer) {
  const button = make("button", {
    type: "button", textContent: labels[offer.action] ?? offer.action, className: offer.isLikely ? "likely" : "",
    onclick: safely(() => insert(offer)),
  });
  button.dataset.action = offer.action;
  return button;
}

/** Shows what the chosen selector matches, and what can be done with it. */
function showChosen() {
  const candidate = chosen();
  for (const button of byID("offers").children) {
    const takesPattern = /^(remove|keep|cut-.*)$/.test(button.dataset.action);
    button.disabled = !candidate || (Boolean(candidate.pattern) && !takesPattern);
  }
  paintSelection(candidate?.elements ?? []);
}

/** Adds a rule for the chosen selector to the text. */
async function insert(offer) {
  const candidate = chosen();
  const before = text();
  const found = await call("insert", {
    text: before, action: offer.action, selector: candidate.selector, attribute: offer.attribute, pattern: candidate.pattern,
  });
  if (found.messages) {
    const [message] = found.messages;
    if (message.line) select(message.line, message.column, Infinity);
    say(`Not added: ${message.message}${message.fix ? `; ${message.fix}` : ""}`, true);
    return;
  }
  state.undo.push(before);
  setText(found.text, found.line);
  say(`Added to line ${found.line}: ${found.text.split("\n")[found.line - 1].trim()}`);
}

/** Takes back the rule that was added last. */
export function undo() {
  const before = state.undo.pop();
  if (before === undefined) return;
  setText(before);
  say("The rule added last was taken back");
}

/** Shows again what the chosen selector matches, after the page was painted. */
export const showMatches = () => paintSelection(chosen()?.elements ?? []);
