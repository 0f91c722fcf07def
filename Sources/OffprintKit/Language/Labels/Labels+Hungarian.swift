extension Labels {
  /// The labels of Hungarian pages.
  static let hungarian = Language(
    tag: "hu",
    lists: [
      (
        .related,
        """
        kapcsolódó; kapcsolódó cikkek; kapcsolódó cikk; kapcsolódó cikkeink; kapcsolódó hírek
        kapcsolódó anyagok; kapcsolódó tartalom; kapcsolódó tartalmak; kapcsolódó bejegyzések
        kapcsolódó témák; olvasd el ezt is; olvassa el ezt is; olvasta már; olvastad már; ezt is olvasta már
        lásd még; nézd meg ezt is; hasonló cikkek; hasonló bejegyzések; további cikkek; további hírek
        további cikkeink; még több; bővebben a témáról; a témában; ez is érdekelheti
        """
      ),
      (
        .mostRead,
        """
        legolvasottabb; legolvasottabbak; legolvasottabb cikkek; legnézettebb; legnépszerűbb
        legnépszerűbbek; legnépszerűbb cikkek; népszerű; népszerű cikkek; felkapott; legfrissebb
        legfrissebb hírek; legfrissebb cikkek; legutóbbi bejegyzések; legutóbbi hozzászólások; legújabb
        legújabb cikkek; friss hírek; friss; hírek; főoldal; címlap; címlapon; aktuális; kiemelt
        kiemelt hírek
        """
      ),
      (
        .comments,
        """
        hozzászólások; hozzászólás; hozzászólok; hozzászólás írása; kommentek; komment; kommentelés
        szólj hozzá; szóljon hozzá; szólj hozzá a cikkhez; írj hozzászólást; írjon hozzászólást
        új hozzászólás; vélemény; vélemények; vélemény hozzászólás; véleményezd; mondd el a véleményed
        hozzászólások megtekintése; hozzászólások megjelenítése; összes hozzászólás; kommentek mutatása
        nincs hozzászólás; nincsenek hozzászólások; még nincs hozzászólás; a hozzászólások lezárva
        """
      ),
      (
        .share,
        """
        megosztás; megosztom; megosztás facebookon; megosztás a facebookon; megosztás twitteren
        megosztás e-mailben; oszd meg; ossza meg; oszd meg másokkal; oszd meg ismerőseiddel
        oszd meg a cikket; cikk megosztása; megosztások; tweet; nyomtatás; nyomtat; cikk nyomtatása; küldés
        küldés e-mailben; e-mail; küldés ismerősnek; elküldöm; link másolása; hivatkozás másolása
        link másolva; kövess minket
        """
      ),
      (
        .subscribe,
        """
        feliratkozás; feliratkozom; iratkozz fel; iratkozzon fel; iratkozz fel hírlevelünkre
        iratkozzon fel hírlevelünkre; hírlevél; hírlevelek; hírlevél feliratkozás; hírlevelünk; előfizetés
        előfizetek; fizess elő; fizessen elő; előfizetőknek; csak előfizetőknek; már előfizető
        már előfizetőnk; regisztráció; regisztráljon; regisztrálj; bejelentkezés; belépés; jelentkezz be
        jelentkezzen be; támogatás
        kövess minket a google hírekben; kövessen minket a google hírekben
        """
      ),
      (
        .author,
        """
        a szerzőről
        """
      ),
      (
        .credits,
        """
        szerző; szerzők; szerzője; a szerző; írta; közzétette; megjelent; megjelenés; megjelenés dátuma
        közzétéve; publikálva; frissítve; frissült; utolsó frissítés; módosítva; szerkesztő; szerkesztette
        szerkesztőség; szöveg; fordítás; fordította; fotó; fotók; fényképek; fénykép
        """
      ),
      (
        .tags,
        """
        címkék; címke; témák; téma; kulcsszavak; kulcsszó; kategória; kategóriák; rovat; rovatok; tagek
        ebben a cikkben; cikk témái
        """
      ),
      (
        .advertising,
        """
        hirdetés; hirdetések; reklám; reklámok; szponzorált; szponzorált tartalom; szponzorált cikk
        támogatott tartalom; támogatott; támogató; fizetett tartalom; fizetett hirdetés
        fizetett partneri tartalom; promóció; pr cikk; partnereink; partner; partneri tartalom
        együttműködés; a cikk a hirdetés után folytatódik; a cikk folytatódik
        a cikk a hirdetés alatt folytatódik; hirdetés bezárása; hirdetés után folytatjuk
        """
      ),
      (
        .readMore,
        """
        tovább; tovább olvasom; olvass tovább; olvasson tovább; tovább a cikkhez; teljes cikk; a teljes cikk
        elolvasom; olvasd tovább; folytatás; folytatom; olvasás folytatása; bővebben; részletek; részletesen
        több; továbbiak; továbbiak betöltése; több betöltése; több megjelenítése; mutass többet
        összes megtekintése; összes; mind; tudj meg többet; tudjon meg többet
        """
      ),
    ])
}
