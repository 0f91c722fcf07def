/// The words of a language that are written with a hyphen, for cases that the text itself does not decide.
struct HyphenHabits {
  /// Parts before such a hyphen.
  var heads: Set<String> = []
  /// Parts after it.
  var tails: Set<String> = []
  /// Suffixes that are not words: a part before one was hyphenated only for the line break.
  var endings: Set<String> = []
  /// Numbers such as twenty-one: the tens and the ones.
  var tens: Set<String> = []
  var ones: Set<String> = []

  /// Whether the hyphen between two parts of a word belongs to it.
  func keeps(_ head: String, _ tail: String) -> Bool {
    if tens.contains(head), ones.contains(tail) { return true }
    if tails.contains(tail) { return true }
    guard heads.contains(head) else { return false }
    return tail.count >= 3 && !endings.contains(tail)
  }

  /// The habits of languages, by their BCP 47 tags.
  static let of: [String: HyphenHabits] = [
    "en": HyphenHabits(
      heads: words(
        "self well ill half ex vice quasi non anti pro all cross high low long short mid full part so one two three four five "
          + "six seven eight nine ten"),
      endings: words(
        "ing ings ish ism ist ists ness est ers less like ward wards ment ments tion tions sion sional tional tive able ible "
          + "ously ally ance ence ities ity lic fessor gram grams cess duct ject vide vided tect tected cient ficient half self "
          + "lands land way ways time ger gest lier mal mally den dle tage ried ries tain tained ther thing"),
      tens: words("twenty thirty forty fifty sixty seventy eighty ninety"),
      ones: words(
        "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth"
      )),
    "fr": HyphenHabits(
      heads: words("peut après avant demi semi mi non ex vice quasi grand grands grande arc entre chef"),
      tails: words(
        "il ils elle elles on je tu nous vous ce ci là moi toi lui leur même mêmes être dire midi"),
      endings: words("ment ments tion tions"),
      tens: words("vingt trente quarante cinquante soixante quatre dix"),
      ones: words(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts")),
    "pt": HyphenHabits(
      heads: words("bem mal recém pós pré ex vice segunda terça quarta quinta sexta"),
      tails: words("lhe lhes vos feira")),
    "ru": HyphenHabits(
      heads: words("по кое из вице экс"), tails: words("то нибудь либо таки ка за под"),
      endings: words("лез ход вод тор гром весть стный")),
    "uk": HyphenHabits(heads: words("по будь віце екс"), tails: words("небудь таки який що")),
    "ro": HyphenHabits(tails: words("le lea ul a")),
    "nl": HyphenHabits(heads: words("ex non oud vice")),
    "de": HyphenHabits(heads: words("ex")),
    "it": HyphenHabits(heads: words("ex vice non")),
    "es": HyphenHabits(heads: words("ex")),
  ]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
