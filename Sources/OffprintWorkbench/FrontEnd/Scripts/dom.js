// Making and finding elements, and telling the user.

export const byID = (id) => document.getElementById(id);

/** Makes an element. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

/** The last part of a path. */
export const fileName = (path) => path.split("/").at(-1);

/** Shows a message, which screen readers speak. */
export function say(text, isBad = false) {
  byID("status").textContent = text;
  byID("status").classList.toggle("bad", isBad);
}

/** Makes a function for an event of one that may fail: the reason is shown. */
export const safely = (work) => async (...values) => {
  try {
    await work(...values);
  } catch (error) {
    say(error.message, true);
  }
};

/** Announces something to the other parts of the page. */
export function announce(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
