// Saving, and what to do if the file has changed.

import { byID, safely, say } from "./dom.js";
import { setText, showDirty, text } from "./editor.js";
import { call } from "./server.js";
import { state } from "./state.js";

/** Saves the text; asks before it overwrites changes of others. */
export async function save(overwrite = false) {
  const saved = text();
  const found = await call("save", { text: saved, overwrite });
  if (found.isSaved) {
    state.saved = saved;
    showDirty();
    say(`Saved ${byID("file").textContent}`);
    return;
  }
  byID("conflict-text").textContent = found.isDeleted ? "It has been deleted or renamed since it was opened or saved here."
    : "Another program has changed it since it was opened or saved here.";
  byID("conflict-reload").hidden = found.isDeleted;
  say("Not saved: the file has changed", true);
  byID("conflict").returnValue = "cancel";
  byID("conflict").showModal();
}

async function decide() {
  switch (byID("conflict").returnValue) {
    case "overwrite":
      return save(true);
    case "reload": {
      const found = await call("reload");
      state.undo.push(text());
      state.saved = found.text;
      setText(found.text);
      say("This is the file’s text; Undo brings yours back");
    }
  }
}

/** Begins to watch the question. */
export function startSaving() {
  byID("save").onclick = safely(() => save());
  byID("conflict").addEventListener("close", safely(decide));
  addEventListener("beforeunload", (event) => {
    if (text() !== state.saved) event.preventDefault();
  });
}
