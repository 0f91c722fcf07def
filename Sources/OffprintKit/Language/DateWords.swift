/// The words that denote what a date refers to, in the languages of many publications.
enum DateWords {
  /// All of them as bytes, those for a first publication and those for a later change.
  static let all = WordLists.withCapitals(
    WordLists.words(of: publishedLanguages) + WordLists.words(of: changedLanguages))
  /// A search for those for a later change, in lower case.
  static let changed = WordSearch(WordLists.words(of: changedLanguages))
  /// A search for all of them.
  static let any = WordSearch(all)

  /// Language by language.
  private static let publishedLanguages = """
    published;(re)published;republished;posted;post time;posted on;date:;first published
    veröffentlicht;erschienen am;erstellt am;publiziert
    publié le;publié à;publié :;paru le;mis en ligne
    publicado;fecha de publicación
    publicada em;data de publicação
    pubblicato;pubblicata il;data di pubblicazione
    gepubliceerd;geplaatst op
    publicerad;publicerat
    udgivet;offentliggjort
    publisert
    julkaistu
    opublikowano;data publikacji;dodano
    publikováno;zveřejněno;vydáno
    publikované;zverejnené
    megjelent;közzétéve;publikálva
    publicat;data publicării
    δημοσιεύτηκε;δημοσιεύθηκε;ημερομηνία δημοσίευσης
    опубликовано;дата публикации
    опубліковано;дата публікації
    публикувано;публикувана
    objavljeno;objavljen;објављено
    objavljena
    paskelbta;publikuota
    publicēts;publicēta
    avaldatud
    yayınlanma;yayın tarihi;yayınlandı
    dipublikasikan;diterbitkan;diterbitkan pada
    đăng ngày;ngày đăng;xuất bản
    公開日;投稿日;掲載日;発布;发布;發布;發表;发表
    입력;등록;게시
    เผยแพร่
    نشر في;نُشر;تاريخ النشر
    פורסם
    تاریخ انتشار;منتشر شده
    प्रकाशित
    প্রকাশিত
    """

  /// Language by language.
  private static let changedLanguages = """
    last updated;last modified;updated;modified;last reviewed;edited on
    aktualisiert;geändert;letzte änderung
    mis à jour;mise à jour;modifié
    actualizado;actualización;última modificación
    atualizado;atualizada
    aggiornato;ultimo aggiornamento
    bijgewerkt;laatst gewijzigd
    uppdaterad;uppdaterat
    opdateret
    oppdatert
    päivitetty;muokattu
    aktualizacja;zaktualizowano
    aktualizováno;upraveno
    aktualizované;upravené
    frissítve;módosítva
    actualizat;ultima actualizare
    ενημερώθηκε;τελευταία ενημέρωση
    обновлено;изменено
    оновлено
    обновена;актуализирано
    ažurirano;ажурирано
    posodobljeno
    atnaujinta
    atjaunināts;papildināts
    uuendatud;muudetud
    güncelle
    diperbarui;dikemas kini
    cập nhật
    更新;修正
    수정;업데이트
    แก้ไขล่าสุด;อัปเดต
    تحديث;آخر تحديث
    עודכן
    به‌روزرسانی;به روز رسانی
    अपडेट
    আপডেট
    """
}
