import OffprintKit
import Testing

@Suite("Words divided at line ends")
struct DividedWordTests {
  /// The body of a dump of two lines surrounded by more text of a language.
  private func joined(_ first: String, _ second: String, around text: String) throws -> String {
    let dump = Dump(text: Array("\(text)\n\n\(first)\n\(second)".utf8))
    return dump.lines.last.map { dump.string($0) } ?? ""
  }

  private let english =
    "The keeper of the weir, who was known to be a careful man, wrote down what he saw of the river for years before it rose."

  @Test(
    "the hyphen goes where a word was divided",
    arguments: [
      ("They had been there long be-", "fore the flood came down the valley."),
      ("and nobody on the bank had meas-", "ured how high the water stood then."),
      ("What the engineers found in the chan-", "nel was a bell of bronze."),
    ]) func divided(_ first: String, _ second: String) throws
  {
    #expect(try joined(first, second, around: english) == first.dropLast() + second)
  }

  @Test(
    "the hyphen stays where it belongs to the word",
    arguments: [
      ("The engineers were proud and self-", "important men of the capital city."),
      ("He was, when the bell was found, twenty-", "one years old and out of work."),
      ("The flood did what a fever named Vell-", "19 had done to the valley before."),
      ("It was, they said, a matter-of-", "fact letter, and it named no names."),
    ]) func kept(_ first: String, _ second: String) throws
  {
    #expect(try joined(first, second, around: english) == first + second)
  }

  @Test("other places of the text decide first") func witness() throws {
    let text = english + " A water-wheel stood there, and another water-wheel above it. The millrace was dry."
    #expect(
      try joined("Below the old bridge stood the water-", "wheel of the mill.", around: text).contains(
        "water-wheel of"))
    #expect(
      try joined("Nobody had cleaned the bed of the mill-", "race since the war.", around: text).contains(
        "millrace since"))
  }

  @Test("and, or and their like leave hyphen and space") func suspended() throws {
    let german =
      "Die Kosten der Arbeiten am Wehr und an der Mühle trugen die Nachbarn, und das war für sie nicht wenig."
    #expect(
      try joined("Dazu kamen noch die Kosten für Haus-", "und Hofarbeiten des Winters.", around: german)
        .contains("Haus- und Hof"))
    #expect(
      try joined("Am Ende stand das ganze alte Wasser-", "rad wieder an seinem Platz.", around: german)
        .contains("Wasserrad"))
    #expect(
      try joined("They asked the council for a two-", "or three-year lease of it.", around: english).contains(
        "two- or"))
  }

  @Test("languages have their own words with hyphens") func languages() throws {
    let russian =
      "Мельница стояла на реке, и никто в долине не знал, что она ещё работает, но это было так, как говорили."
    #expect(
      try joined("Весной на старой мельнице снова кто-", "то повернул колесо и ушёл.", around: russian)
        .contains("кто-то"))
    #expect(
      try joined("И никто в долине не видел, как ко-", "лесо повернулось само собой.", around: russian)
        .contains("колесо"))
    let french =
      "Le moulin de la rivière est dans la vallée, et les gens qui passent par là ne savent pas que le meunier y est."
    #expect(
      try joined("Personne ne sait ce que le meunier peut-", "être a trouvé dans le canal.", around: french)
        .contains("peut-être"))
    #expect(
      try joined("Le meunier et ses deux frères avaient tra-", "vaillé dans le canal.", around: french)
        .contains("travaillé"))
  }

  @Test("soft hyphens go") func soft() throws {
    #expect(
      try joined("They had been there long be\u{AD}", "fore the flood came.", around: english).contains(
        "long before the"))
  }
}
