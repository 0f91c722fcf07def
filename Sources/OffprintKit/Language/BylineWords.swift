/// The words that begin a byline, in the languages of many publications.
enum BylineWords {
  /// The words as bytes.
  static let all: [[UInt8]] = WordLists.withCapitals(WordLists.words(of: languages))

  /// Those of several words, with which hardly anything but a byline begins.
  static let phrases = all.filter { $0.contains(Byte.space) }

  /// Whether a word denotes the authors rather than the writing: names of groups begin with it as well, so that
  /// the text after it is a name only if it begins like one.
  static func mayBeginName(_ word: [UInt8]) -> Bool { word.starts(with: "contributor".utf8) }

  /// Language by language.
  private static let languages = """
    contributors;contributor;written by;posted by;published by;story by;words by;article by;by;authors;author
    verfasst von;ein beitrag von;geschrieben von;von;autorin;autoren;autor
    rédigé par;écrit par;publié par;propos recueillis par;par;auteure;auteurs;auteur
    escrito por;publicado por;redactado por;por;autora;autores
    text:;texte :;texto:;testo:;tekst:;teksti:;текст:
    autoria
    scritto da;pubblicato da;a cura di;di;autore;autrice
    geschreven door;door;auteurs
    skriven av;av;skribent;författare
    skrevet af;af;forfatter
    skrevet av
    kirjoittanut;kirjoittaja
    napisane przez;przez;autorka;autorzy;napisał;napisała
    napsal;napsala;autoři
    napísal;napísala;autori
    írta;szerző;szerzők
    scris de;publicat de;autori;autorul
    γράφει ο;γράφει η;συντάκτης;συγγραφέας
    автор;автори;авторы;авторка
    написав;написала;пише
    аутор
    piše;napisao;napisala;autorica
    avtor;avtorica
    autorius;autorė
    autors
    kirjutas
    yazar;yazan
    oleh;penulis
    ditulis oleh
    tác giả;bởi;viết bởi
    作者;著者;文;撰文;記者;记者;執筆;取材;編集
    글쓴이;작성자;기자
    โดย;ผู้เขียน
    بقلم;الكاتب;كتب;كتبت
    מאת
    نویسنده;به قلم
    लेखक;लेखिका
    লেখক
    """
}
