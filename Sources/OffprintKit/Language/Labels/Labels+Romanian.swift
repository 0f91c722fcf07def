extension Labels {
  /// The labels of Romanian pages.
  static let romanian = Language(
    tag: "ro",
    lists: [
      (
        .related,
        """
        citește și; citiți și; citește mai multe despre; citește mai mult despre; vezi și; vedeți și
        ascultă și; articole similare; articole asemănătoare; articole recomandate; articole conexe
        articole înrudite; articol similar; știri similare; știri asemănătoare; știri conexe
        pe aceeași temă; în aceeași categorie; mai multe despre; mai multe știri; mai multe articole
        mai multe din; mai multe de la; s-ar putea să-ți placă; s-ar putea să vă placă; ți-ar putea plăcea
        """
      ),
      (
        .mostRead,
        """
        cele mai citite; cele mai noi; cele mai populare; cele mai vizualizate; cele mai comentate
        cele mai recente; cele mai citite știri; cele mai citite articole; populare; articole populare
        știri populare; ultimele știri; ultimele articole; ultima oră.; ultimele noutăți; articole recente
        comentarii recente; știri; știri de ultimă oră; știrile zilei; în tendințe; trending; top știri
        actualitate; noutăți; prima pagină
        """
      ),
      (
        .comments,
        """
        comentarii; comentariu; comentează; comentați; lasă un comentariu; lăsați un comentariu
        adaugă un comentariu; adaugă comentariu; adăugați un comentariu; scrie un comentariu
        scrieți un comentariu; postează un comentariu; trimite comentariul; comentariul tău
        vezi comentariile; vezi toate comentariile; afișează comentariile; citește comentariile
        niciun comentariu; nu există comentarii; fără comentarii; comentariile sunt închise
        comentarii închise; comentariile sunt dezactivate; răspunde; răspunsuri
        """
      ),
      (
        .share,
        """
        distribuie; distribuiți; distribuie pe; distribuie pe facebook; distribuie pe twitter
        distribuie pe whatsapp; distribuie articolul; distribuie acest articol; distribuie prin email
        partajează; partajează pe; partajează pe facebook; partajează asta; dă mai departe; share; tweet
        printează; tipărește; imprimă; trimite; trimite prin email; trimite unui prieten
        trimite pe whatsapp; email; e-mail; copiază link
        """
      ),
      (
        .subscribe,
        """
        abonează-te; abonați-vă; abonează-te la newsletter; abonează-te la newsletterul nostru; abonare
        abonare newsletter; abonament; abonamente; ești deja abonat; deja abonat; doar pentru abonați
        newsletter; newslettere; înscrie-te; înscrie-te la newsletter; înregistrează-te; înregistrare
        autentificare; autentifică-te; conectează-te; intră în cont; creează cont; creează un cont; donează
        donează acum; susține-ne
        urmărește-ne pe google news; urmăriți-ne pe google news; urmărește-ne pe whatsapp
        abonează-te la canalul nostru; intră pe canalul nostru
        """
      ),
      (
        .author,
        """
        despre autor; despre autoare
        """
      ),
      (
        .credits,
        """
        autor; autorul; autori; autoare; scris de; redactat de; publicat de; publicat; publicat pe
        publicat la; publicat în; data publicării; postat de; postat în; redacția; redactor; redactori
        editat de; editor; text; traducere; traducerea; tradus de; actualizat
        """
      ),
      (
        .tags,
        """
        etichete; etichetă; taguri; tag-uri; tags; tag; cuvinte cheie; subiecte; subiect; teme; temă
        categorii; categorie; categoria; secțiune; rubrică; etichetat; etichetat cu; în acest articol
        """
      ),
      (
        .advertising,
        """
        publicitate; reclamă; reclame; anunț; anunțuri; advertorial; conținut sponsorizat
        articol sponsorizat; sponsorizat; sponsorizat de; promovat; promovat de; conținut plătit
        conținut promovat; articol susținut de; parteneri; partenerii noștri; partener; promo
        recomandările partenerilor; știri de la parteneri; articolul continuă după reclamă
        articolul continuă mai jos; continuarea articolului după reclamă; continuă citirea după reclamă
        închide reclama
        """
      ),
      (
        .readMore,
        """
        citește mai mult; citește mai multe; citește mai departe; citește tot articolul; citește articolul
        citește articolul complet; citește întreg articolul; citește integral; citește continuarea
        citiți mai mult; continuă să citești; continuă lectura; continuă citirea; continuare; continuă
        vezi mai mult; vezi mai multe; vezi tot; vezi toate; arată mai mult; arată mai multe
        afișează mai mult; afișează tot; încarcă mai mult; încarcă mai multe; mai mult
        """
      ),
    ])
}
