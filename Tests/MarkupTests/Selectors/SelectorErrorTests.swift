import Markup
import Testing

@Suite struct SelectorErrorTests {
  @Test(arguments: [
    ("", "column 1: expected a selector, found the end"),
    ("p >", "column 4: expected a selector, found the end"),
    ("p,,q", "column 3: expected a selector, found ‘,’"),
    ("é .1a", "column 4: expected a class after ‘.’, found ‘1’"),
    ("# a", "column 2: expected an id after ‘#’, found a space"),
    ("a]", "column 2: expected a combinator, ‘,’ or the end, found ‘]’"),
    ("[a!=b]", "column 3: expected ‘]’ or one of the operators = ~= |= ^= $= *=, found ‘!’"),
    ("[a=1b]", "column 4: expected a value: a name, or any text in quotes, found ‘1’"),
    ("[a=b x]", "column 6: expected ‘i’, ‘s’ or ‘]’ after the value, found ‘x’"),
    ("p:frist-child", "column 2: expected a pseudo-class, found ‘:frist-child’, which is not known"),
    ("p::before", "column 2: a pseudo-element selects no element"),
    (":first-child()", "column 13: expected no ‘(’: ‘:first-child’ takes no argument"),
    (":nth-child(2x)", "column 13: expected a number, ‘odd’, ‘even’ or a formula such as ‘2n+1’, found ‘x’"),
    (":has(:has(p))", "column 6: ‘:has()’ must not be nested in ‘:has()’"),
    (":contains(that)", "column 11: expected a text in quotes, found ‘t’"),
    (":lang('en')", "column 7: expected a language such as ‘en’, without quotes, found ‘'’"),
    ("svg|a", "column 4: expected ‘*|’ as the only namespace prefix, since none is declared, found ‘|’"),
  ])
  func saysWhereAndWhatWasExpected(_ text: String, _ expected: String) {
    let error = #expect(throws: SelectorError.self) {
      _ = try Selector(text)
    }
    #expect(error?.description == expected)
  }
}
