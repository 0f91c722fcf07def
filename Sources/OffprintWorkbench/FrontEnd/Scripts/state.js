// What is known at the moment.

export const state = {
  /** The pages, and the index of the one that is shown. */
  pages: [],
  page: 0,
  /** The result of the page with the last valid text; null if there is none. */
  result: null,
  /** The number of the selected element, and what is proposed for it. */
  element: null,
  proposals: null,
  /** The text of the file, and texts that can be brought back. */
  saved: "",
  undo: [],
  /** The messages about the text, and about rules that match nothing. */
  messages: [],
  notes: [],
};
