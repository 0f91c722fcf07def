import OffprintKit
import SiteProfile
import Testing

@Suite("JSON reader: faults")
struct JSONReaderFaultTests {
  @Test(
    "an article of the wrong shape is refused with place and path",
    arguments: [
      ("[1]", "x:1:1: expected an article, which is an object, found an array"),
      ("{}", "x:1:1: the member “content”, the article’s text as an mdast tree, is missing"),
      (#"{"pandoc-api-version": [1], "blocks": []}"#, "x:1:1: this is a document of pandoc"),
      (#"{"title": null}"#, "x:1:11: title: expected a string, found null"),
      (#"{"tags": ["a", 1]}"#, "x:1:16: tags[1]: expected a string, found a number"),
      (#"{"authors": "x"}"#, "x:1:13: authors: expected an array of authors, found a string"),
      (#"{"authors": [{}]}"#, "x:1:14: authors[0]: the member “name” is missing"),
      (#"{"authors": [{"nmae": "x"}]}"#, "x:1:15: authors[0]: the member “nmae” is not known here"),
      (#"{"image": {"url": "a", "url": "b"}}"#, "x:1:24: image: the member “url” is there twice"),
      (#"{"image": {"width": 1.5}}"#, "x:1:21: image.width: expected an integer of 0 or more, found 1.5"),
      (
        #"{"wordCount": 99999999999999999999}"#,
        "x:1:15: wordCount: expected an integer of 0 or more, found 99999999999999999999"
      ),
      (#"{"direction": "up"}"#, "x:1:15: direction: expected one of “ltr”, “rtl”, found “up”"),
      (#"{"title": "a", "title": "b"}"#, "x:1:16: the member “title” is there twice"),
      (#"{"custom": {"a": 1, "a": 2}}"#, "x:1:21: custom: the member “a” is there twice"),
      (#"{"a": 1, "a": 2}"#, "x:1:10: the member “a” is there twice"),
      (
        #"{"offprint": 2}"#,
        "x:1:14: offprint: version 2 of the article format is not known; this program reads version 1"
      ),
      (
        #"{"offprint": "1"}"#,
        "x:1:14: offprint: expected 1, the version of the article format, found a string"
      ),
      (
        #"{"content": "text"}"#,
        "x:1:13: content: expected an mdast tree, an object of type “root”, found a string"
      ),
      (
        #"{"content": {"type": "paragraph", "children": []}}"#,
        "x:1:13: content: expected a node of type “root”, found a node of type “paragraph”"
      ),
    ])
  func documents(text: String, message: String) {
    #expect(fault(text) == message)
  }

  @Test(
    "a node of the wrong shape is refused with place and path",
    arguments: [
      ("1", "x:2:1: content.children[0]: expected a node, an object with a “type”, found a number"),
      ("{}", "x:2:1: content.children[0]: the node has no “type”"),
      (
        #"{"type": "thematicBreak"}, {"type": 1}"#,
        "x:2:37: content.children[1].type: expected the node’s type, a string, found a number"
      ),
      (
        #"{"type": "heading", "depth": "2", "children": []}"#,
        "x:2:30: content.children[0].depth: expected an integer from 1 to 6, found a string"
      ),
      (
        #"{"type": "heading", "depth": 7, "children": []}"#,
        "x:2:30: content.children[0].depth: expected an integer from 1 to 6, found 7"
      ),
      (
        #"{"type": "heading", "children": []}"#,
        "x:2:1: content.children[0]: a node of type “heading” needs the member “depth”"
      ),
      (
        #"{"type": "paragraph"}"#,
        "x:2:1: content.children[0]: a node of type “paragraph” needs the member “children”"
      ),
      (
        #"{"type": "paragraph", "children": [{"type": "list", "children": []}]}"#,
        "x:2:36: content.children[0].children[0]: expected inline content, found a node of type “list”"
      ),
      (
        #"{"type": "listItem", "children": []}"#,
        "x:2:1: content.children[0]: expected a block, found a node of type “listItem”"
      ),
      (
        #"{"type": "list", "children": [{"type": "paragraph", "children": []}]}"#,
        "x:2:31: content.children[0].children[0]: expected a node of type “listItem”, found a node of type “paragraph”"
      ),
      (
        #"{"type": "table", "headerRows": 2, "children": []}"#,
        "x:2:1: content.children[0]: the table has 2 header rows, but only 0 rows"
      ),
      (
        #"{"type": "table", "align": ["middle"], "children": []}"#,
        "x:2:29: content.children[0].align[0]: expected one of “left”, “center”, “right”, found “middle”"
      ),
      (
        #"{"type": "text", "value": "a", "value": "b"}"#,
        "x:2:32: content.children[0]: the member “value” is there twice"
      ),
      (
        #"{"type": "root", "children": []}"#,
        "x:2:1: content.children[0]: expected a block, found a node of type “root”"
      ),
    ])
  func nodes(text: String, message: String) {
    #expect(fault("{\"content\": {\"type\": \"root\", \"children\": [\n\(text)\n]}}") == message)
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try JSONReader().read(Array(text.utf8), file: "x")
      return nil
    } catch {
      return "\(error.place?.description ?? ""): \(error.message)"
    }
  }
}
