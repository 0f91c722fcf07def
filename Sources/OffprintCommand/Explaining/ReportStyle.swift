/// The style of a report: one column, readable on a phone, in light and dark.
enum ReportStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #1b1b1b; --soft: #5b5b5b; --line: #d0d0d0;
      --kept: #e4f4e4; --kept-edge: #2c7a2c; --data: #e3eefb; --data-edge: #235fa8;
      --dropped: #fbeaea; --dropped-edge: #a83232;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161616; --ink: #ececec; --soft: #a9a9a9; --line: #444;
        --kept: #16301a; --kept-edge: #6fc276; --data: #14263d; --data-edge: #7fb2ee;
        --dropped: #351a1a; --dropped-edge: #ee8f8f;
      }
    }
    body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    header p, small { color: var(--soft); margin: .25rem 0; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    th, td { border-top: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
    th { overflow-wrap: normal; white-space: nowrap; }
    tbody th { font-weight: 600; }
    .lost th, .lost td { color: var(--soft); }
    .choices label { margin-right: 1rem; }
    details { border-left: .35rem solid var(--dropped-edge); background: var(--dropped); margin: .2rem 0;
      border-radius: .2rem; }
    details.kept { border-color: var(--kept-edge); background: var(--kept); }
    details.data { border-color: var(--data-edge); background: var(--data); }
    .line { border-left: .35rem solid var(--dropped-edge); background: var(--dropped); margin: .2rem 0; padding: .3rem .6rem; }
    .line.kept { border-color: var(--kept-edge); background: var(--kept); }
    .line del, .line ins { text-decoration: none; }
    summary { padding: .3rem .6rem; cursor: pointer; }
    summary:focus-visible { outline: 3px solid var(--data-edge); outline-offset: 2px; }
    details p { margin: 0; padding: 0 .6rem .4rem; color: var(--soft); font-size: .9rem; }
    .mark { display: inline-block; min-width: 5.5rem; font-size: .8rem; font-weight: 600; }
    .dropped .mark { color: var(--dropped-edge); }
    .kept .mark { color: var(--kept-edge); }
    .data .mark { color: var(--data-edge); }
    body:has(#hide-dropped:checked) details.dropped, body:has(#hide-kept:checked) details.kept { display: none; }
    """
}
