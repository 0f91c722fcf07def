extension Labels {
  /// The labels of Polish pages.
  static let polish = Language(
    tag: "pl",
    lists: [
      (
        .related,
        """
        czytaj także; czytaj też; czytaj również; przeczytaj także; przeczytaj też; przeczytaj również
        zobacz także; zobacz też; zobacz również; sprawdź także; sprawdź też; polecamy; polecane
        polecane artykuły; polecamy także; polecany artykuł; polecane dla ciebie; powiązane
        powiązane artykuły; powiązane wpisy; powiązane tematy; podobne artykuły; podobne wpisy
        podobne tematy; podobne; artykuły powiązane
        """
      ),
      (
        .mostRead,
        """
        najczęściej czytane; najpopularniejsze; najchętniej czytane; najczęściej komentowane
        najczęściej oglądane; popularne; popularne artykuły; popularne wpisy; najnowsze
        najnowsze wiadomości; najnowsze artykuły; najnowsze wpisy; najnowsze komentarze; ostatnie wpisy
        ostatnie artykuły; ostatnio dodane; ostatnie komentarze; wiadomości; aktualności; na topie; trendy
        gorące tematy; z ostatniej chwili.; na żywo.; najważniejsze wiadomości; najważniejsze
        """
      ),
      (
        .comments,
        """
        komentarze; komentarz; komentarzy; skomentuj; dodaj komentarz; napisz komentarz; zostaw komentarz
        zostaw odpowiedź; twój komentarz; pokaż komentarze; zobacz komentarze; zobacz wszystkie komentarze
        wszystkie komentarze; czytaj komentarze; brak komentarzy; komentarze wyłączone
        komentarze są wyłączone; komentarze zostały wyłączone; możliwość komentowania została wyłączona
        anuluj odpowiedź; anuluj pisanie odpowiedzi; odpowiedz; odpowiedzi; dyskusja; dołącz do dyskusji
        weź udział w dyskusji
        """
      ),
      (
        .share,
        """
        udostępnij; udostępnij artykuł; udostępnij na; udostępnij na facebooku; udostępnij na twitterze
        udostępnij na x; udostępnij przez; udostępnij to; udostępnij wpis; udostępnij ten artykuł
        udostępnianie; podziel się; podziel się artykułem; podziel się na facebooku
        podziel się ze znajomymi; podziel się tym; tweetnij; tweetuj; drukuj; wydrukuj; drukuj artykuł
        wyślij; wyślij e-mail; wyślij mailem; wyślij znajomemu; poleć
        """
      ),
      (
        .subscribe,
        """
        subskrybuj; zasubskrybuj; subskrypcja; prenumerata; prenumeruj; newsletter; zapisz się
        zapisz się na newsletter; zapisz się do newslettera; zapisz się na nasz newsletter
        zapisz się do naszego newslettera; zarejestruj się; zaloguj się; zaloguj; logowanie; załóż konto
        rejestracja; masz już konto; masz już prenumeratę; jesteś prenumeratorem; tylko dla subskrybentów
        dla prenumeratorów; wykup dostęp; kup dostęp; kup subskrypcję; wesprzyj nas
        obserwuj nas w google news; obserwuj nas w wiadomościach google; dołącz do naszego kanału
        obserwuj nasz kanał na whatsapp; jeśli podobał ci się ten artykuł
        """
      ),
      (
        .author,
        """
        o autorze; o autorce; o autorach
        """
      ),
      (
        .credits,
        """
        autor; autorka; autorzy; napisane przez; napisał; napisała; opublikowane przez; opublikowano
        opublikowane w; opublikowano w; data publikacji; publikacja; redakcja; redaktor; tekst; opracowanie
        oprac; tłumaczenie; przekład; zaktualizowano; aktualizacja; ostatnia aktualizacja; zdjęcie
        """
      ),
      (
        .tags,
        """
        tagi; tag; tematy; temat; słowa kluczowe; słowo kluczowe; kategorie; kategoria; dział; etykiety
        otagowano; w tym artykule; hasła; oznaczone; powiązane tagi
        """
      ),
      (
        .advertising,
        """
        reklama; reklamy; ogłoszenie; ogłoszenia; materiał sponsorowany; artykuł sponsorowany
        materiał promocyjny; materiał reklamowy; materiał partnera; treść sponsorowana; sponsorowane
        sponsorowany; sponsor; partner; promocja; promowane; współpraca reklamowa; tekst sponsorowany
        dalszy ciąg artykułu pod reklamą; dalsza część artykułu pod reklamą; dalsza część tekstu pod reklamą
        dalsza część artykułu znajduje się pod materiałem wideo; dalsza część artykułu pod materiałem wideo
        dalszy ciąg artykułu pod materiałem wideo; ciąg dalszy pod reklamą; koniec reklamy
        """
      ),
      (
        .readMore,
        """
        czytaj dalej; czytaj więcej; przeczytaj więcej; przeczytaj całość; czytaj całość; czytaj artykuł
        przeczytaj artykuł; przeczytaj cały artykuł; czytaj cały artykuł; kontynuuj czytanie; dalej; więcej
        więcej informacji; zobacz więcej; zobacz wszystkie; zobacz wszystko; pokaż więcej; pokaż wszystkie
        załaduj więcej; wczytaj więcej; rozwiń; dowiedz się więcej; sprawdź; sprawdź szczegóły
        kliknij tutaj; kliknij
        """
      ),
    ])
}
