/// `Article.withEverything` as JSON.
let everythingAsJSON = #"""
  {
    "offprint": 1,
    "title": "Title “one”",
    "deck": "Deck",
    "kicker": "Kicker",
    "kind": "Analysis",
    "section": "Middle East",
    "authors": [{"name": "A. Writer", "url": "https://example.org/a"}, {"name": "B. Painter", "role": "pictures"}],
    "published": "2020-01-07",
    "modified": "2020-01-08T09:00+01:00",
    "publication": "The Example",
    "url": "https://example.org/1?x",
    "canonicalURL": "https://example.org/1",
    "language": "en",
    "direction": "ltr",
    "tags": ["one", "two"],
    "image": {"url": "https://example.org/1.jpg", "alt": "A tree", "caption": "A tree.", "credit": "C. Owner", "width": 640, "height": 480},
    "license": "CC BY 4.0",
    "excerpt": "Short.",
    "wordCount": 12,
    "custom": {"views": 1.50e3, "nested": {"a": [null, true]}},
    "provenance": {"profile": "example.org", "evidence": [{"field": "title", "stage": "profile", "rule": "p.yaml:3:5", "why": "h1"}, {"field": "kind", "stage": "lines"}], "warnings": ["a warning"]},
    "content": {"type": "root", "children": [
      {"type": "paragraph", "children": [{"type": "text", "value": "Text “with” \"marks\", a \\ and\ta tab\u0001\u007f\u0085\#u{A0}é\#u{2028}."}, {"type": "emphasis", "children": [{"type": "text", "value": "a"}]}, {"type": "strong", "children": [{"type": "text", "value": "b"}]}, {"type": "delete", "children": [{"type": "text", "value": "c"}]}, {"type": "inlineCode", "value": "d"}, {"type": "link", "url": "https://example.org", "title": "T", "children": [{"type": "text", "value": "e"}]}, {"type": "image", "url": "f.png"}, {"type": "break"}, {"type": "subscript", "children": [{"type": "text", "value": "g"}]}, {"type": "superscript", "children": [{"type": "text", "value": "h"}]}, {"type": "mark", "children": [{"type": "text", "value": "i"}]}, {"type": "small", "children": [{"type": "text", "value": "j"}]}, {"type": "keyboard", "children": [{"type": "text", "value": "k"}]}, {"type": "underline", "children": [{"type": "text", "value": "u"}]}, {"type": "quote", "children": [{"type": "text", "value": "l"}]}, {"type": "abbreviation", "title": "Metre", "children": [{"type": "text", "value": "m"}]}, {"type": "ruby", "children": [{"type": "rubyBase", "children": [{"type": "text", "value": "n"}]}, {"type": "rubyText", "children": [{"type": "text", "value": "o"}]}, {"type": "rubyBase", "children": [{"type": "text", "value": "p"}]}]}, {"type": "inlineMath", "value": "q"}, {"type": "footnoteReference", "identifier": "1", "label": "1"}, {"type": "span", "lang": "he", "dir": "rtl", "children": [{"type": "text", "value": "r"}]}]},
      {"type": "heading", "depth": 2, "identifier": "part", "children": [{"type": "text", "value": "Part"}]},
      {"type": "list", "ordered": true, "start": 3, "spread": true, "children": [{"type": "listItem", "spread": true, "children": [{"type": "paragraph", "children": [{"type": "text", "value": "three"}]}]}]},
      {"type": "list", "ordered": false, "spread": false, "children": [{"type": "listItem", "spread": false, "checked": true, "children": [{"type": "paragraph", "children": [{"type": "text", "value": "done"}]}]}, {"type": "listItem", "spread": false, "checked": false, "children": []}]},
      {"type": "blockquote", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "Quoted."}]}]},
      {"type": "pullQuote", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "Pulled."}]}]},
      {"type": "code", "lang": "swift", "meta": "title", "value": "let x = 1\n"},
      {"type": "figure", "children": [{"type": "table", "align": ["left", null], "headerRows": 2, "children": [{"type": "tableRow", "children": [{"type": "tableCell", "colspan": 2, "children": [{"type": "text", "value": "a"}]}]}, {"type": "tableRow", "children": [{"type": "tableCell", "children": []}, {"type": "tableCell", "header": false, "children": [{"type": "thematicBreak"}]}]}, {"type": "tableRow", "children": [{"type": "tableCell", "header": true, "rowspan": 2, "children": [{"type": "paragraph", "children": []}]}, {"type": "tableCell", "children": [{"type": "text", "value": "b"}]}]}]}, {"type": "caption", "children": [{"type": "text", "value": "Numbers"}]}]},
      {"type": "table", "children": [{"type": "tableRow", "children": [{"type": "tableCell", "children": [{"type": "text", "value": "h"}]}]}]},
      {"type": "figure", "children": [{"type": "image", "url": "a.jpg", "alt": "A", "title": "T", "width": 1, "height": 2}, {"type": "image", "url": "b.jpg"}, {"type": "caption", "children": [{"type": "text", "value": "Caption"}]}, {"type": "credit", "children": [{"type": "text", "value": "Credit"}]}]},
      {"type": "embed", "kind": "video", "url": "https://example.org/v", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "A video."}]}]},
      {"type": "callout", "kind": "note", "children": [{"type": "caption", "children": [{"type": "text", "value": "Mind"}]}, {"type": "paragraph", "children": [{"type": "text", "value": "the gap"}]}]},
      {"type": "descriptionList", "children": [{"type": "descriptionItem", "children": [{"type": "descriptionTerm", "children": [{"type": "text", "value": "a"}]}, {"type": "descriptionTerm", "children": [{"type": "text", "value": "b"}]}, {"type": "descriptionDetails", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "both"}]}]}]}, {"type": "descriptionItem", "children": [{"type": "descriptionTerm", "children": [{"type": "text", "value": "c"}]}]}]},
      {"type": "math", "value": "x^2"},
      {"type": "math", "notation": "mathml", "value": "<math/>"},
      {"type": "thematicBreak"},
      {"type": "footnoteDefinition", "identifier": "1", "label": "1", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "Note."}]}]},
      {"type": "container", "kind": "aside", "children": [{"type": "paragraph", "children": [{"type": "text", "value": "Beside."}]}]},
      {"type": "container", "children": []}
    ]}
  }

  """#
