import Testing

@testable import OffprintKit

@Suite("Labels that pages put over what is not the article")
struct LabelsTests {
  private func kinds(_ text: String) -> (whole: LabelKinds, beginning: LabelKinds) {
    Array(text.utf8).withUnsafeBufferPointer { Labels.kinds(of: $0, 0, $0.count) }
  }

  @Test(
    "a block that is a label is known in many languages",
    arguments: [
      ("Related articles", LabelKinds.related), ("Mehr zum Thema", .related), ("Lire aussi", .related),
      ("Das könnte Sie auch interessieren", .related), ("Читайте также", .related), ("関連記事", .related),
      ("اقرأ أيضا", .related), ("Meistgelesen", .mostRead), ("Lo más leído", .mostRead),
      ("Leave a Reply", .comments), ("Kommentar schreiben", .comments), ("Σχόλια", .comments),
      ("Share on Facebook", .share), ("Condividi", .share), ("分享到", .share), ("공유하기", .share),
      ("Jetzt abonnieren", .subscribe), ("Assine a newsletter", .subscribe), ("עוד כתבות", .related),
      ("Über den Autor", .author), ("Schlagwörter", .tags), ("Publicité", .advertising),
      ("Реклама", .advertising), ("โฆษณา", .advertising), ("Czytaj dalej", .readMore),
      ("Devamını oku", .readMore), ("और पढ़ें", .related), ("আরও পড়ুন", .related), ("Đọc tiếp", .readMore),
    ])
  func wholes(text: String, kind: LabelKinds) {
    #expect(kinds(text).whole.contains(kind))
    #expect(kinds(text).beginning.contains(kind))
  }

  @Test(
    "case, accents, numbers, punctuation, emoji and arrows are of no account",
    arguments: [
      ("COMMENTS (3)", LabelKinds.comments), ("12 Comments", .comments), ("1.2K comments", .comments),
      ("3条评论", .comments), ("コメント（３件）", .comments), ("댓글 3개", .comments), ("Комментарии: 5", .comments),
      ("تعليقات (٣)", .comments), ("PUBLICITE", .advertising), ("PUBLICITÉ", .advertising),
      ("Publicite\u{301}", .advertising), ("РЕКЛАМА", .advertising), ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", .related),
      ("İLGİLİ HABERLER", .related), ("YORUMLARI OKU", .comments), ("إقرأ أيضًا", .related),
      ("→ Read more »", .readMore),
      ("📰 Newsletter", .subscribe), ("- Advertisement -", .advertising), ("E-mail this", .share),
      ("À PROPOS DE L’AUTEUR", .author), ("Don't miss!", .related), ("관련기사", .related), ("【関連記事】", .related),
      ("CITEŞTE ŞI", .related), ("Citește și", .related), ("См. также", .related),
    ])
  func variants(text: String, kind: LabelKinds) { #expect(kinds(text).whole.contains(kind)) }

  @Test(
    "text may go on behind a label",
    arguments: [
      ("Read also: The minister resigns", LabelKinds.related), ("Lire aussi : Le ministre", .related),
      ("Read also the minister's letter", .related), ("関連記事：首相が辞任", .related),
      ("【関連記事】首相が辞任", .related), ("Photo: Jane Doe", .credits), ("Foto: dpa", .credits),
      ("Tags: Berlin, Politik", .tags), ("Share | Print", .share), ("Источник: ТАСС", .credits),
      ("Комментарии (5) Оставить", .comments), ("More from the BBC", .related), ("来源：新华社", .credits),
      ("Anzeige – Hier weiter", .advertising),
    ])
  func beginnings(text: String, kind: LabelKinds) {
    #expect(kinds(text).beginning.contains(kind))
    #expect(kinds(text).whole.isEmpty)
  }

  @Test(
    "sentences are no labels",
    arguments: [
      "Share prices fell sharply on Monday.", "Comments, however, were few.", "Photo-sharing is popular.",
      "Source code was published.", "The minister resigned.", "3 comments that changed the world", "", "  ",
      "(3)", "123",
      "Most popular among the tourists is the castle.", "Teilen will er nicht.", "分享了他的经验", "相关报道称部长辞职",
      "Реклама на телевидении подорожала", "Subscriber numbers rose", "Print's not dead",
    ])
  func sentences(text: String) {
    #expect(kinds(text).whole.isEmpty)
    #expect(kinds(text).beginning.isEmpty)
  }

  @Test("any bytes are read without harm, and only those of the block")
  func anyBytes() {
    var bytes = Array("Read also: x Comments".utf8)
    bytes.withUnsafeBufferPointer {
      #expect(Labels.kinds(of: $0, 13, $0.count).whole == .comments)
      #expect(Labels.kinds(of: $0, 0, 9).whole == .related)
      #expect(Labels.kinds(of: $0, 0, 7).whole.isEmpty)
    }
    for lead in UInt8.min...UInt8.max {
      for next in UInt8.min...UInt8.max {
        bytes = [lead, next, lead]
        _ = bytes.withUnsafeBufferPointer { Labels.kinds(of: $0, 0, $0.count) }
      }
    }
  }

  @Test("each language that has labels has some of each kind")
  func languages() {
    let languages = WordFile.all.filter { file in WordFile.labels.contains { !file[$0.name].isEmpty } }
    #expect(languages.count >= 40)
    for language in languages {
      for list in WordFile.labels { #expect(!language[list.name].isEmpty, "\(language.tag): \(list.name)") }
    }
  }

  @Test("each phrase is found", arguments: WordFile.all.map(\.tag))
  func phrases(tag: String) throws {
    let language = try #require(WordFile.all.first { $0.tag == tag })
    for list in WordFile.labels {
      for phrase in language[list.name] {
        #expect(kinds(phrase).whole.isSuperset(of: list.kinds), "\(phrase)")
      }
    }
  }
}
