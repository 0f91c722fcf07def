extension Labels {
  /// The labels of Italian pages.
  static let italian = Language(
    tag: "it",
    lists: [
      (
        .related,
        """
        leggi anche; leggi pure; da leggere; articoli correlati; articolo correlato; articoli simili
        articoli consigliati; articoli collegati; notizie correlate; contenuti correlati
        contenuti consigliati; post correlati; correlati; correlate; argomenti correlati; link correlati
        potrebbe interessarti; potrebbe interessarti anche; potrebbero interessarti
        potrebbero interessarti anche; ti potrebbe interessare; ti potrebbe interessare anche
        ti potrebbero interessare; ti può interessare; può interessarti; potrebbe piacerti
        ti potrebbe piacere; vedi anche; guarda anche; guarda il video; ascolta anche; approfondisci
        approfondimenti; approfondimento; per approfondire; per saperne di più; altre notizie
        altri articoli; altro su; altri contenuti; altre news; consigliati; consigliato; consigliati per te
        consigliati da noi
        """
      ),
      (
        .mostRead,
        """
        più letti; più lette; i più letti; le più lette; gli articoli più letti; articoli più letti
        le notizie più lette; più visti; i più visti; più popolari; più commentati; più condivisi; popolari
        articoli popolari; di tendenza; tendenze; trending; in evidenza.; in primo piano.; primo piano
        in prima pagina; ultime notizie; le ultime notizie; ultime news; ultime; ultim'ora; ultima ora
        ultimi articoli; gli ultimi articoli; articoli recenti; commenti recenti; notizie; news
        notizie del giorno; le notizie del giorno; le notizie di oggi; ultimi video; oggi su; del momento.
        il meglio di; top news; dalla home; dalla homepage
        """
      ),
      (
        .comments,
        """
        commenti; commento; commenta; lascia un commento; lascia il tuo commento; lascia una risposta
        inserisci un commento; aggiungi un commento; aggiungi commento; scrivi un commento
        scrivi il tuo commento; invia commento; invia un commento; pubblica un commento; il tuo commento
        leggi i commenti; vedi i commenti; vedi tutti i commenti; visualizza i commenti; mostra commenti
        mostra i commenti; tutti i commenti; vai ai commenti; nessun commento; ancora nessun commento
        i commenti sono chiusi; commenti chiusi; commenti disabilitati; rispondi; risposte; annulla risposta
        partecipa alla discussione; partecipa alla conversazione; discussione; di' la tua; la tua opinione
        cosa ne pensi; accedi per commentare; devi essere connesso per inviare un commento
        devi essere collegato per commentare; effettua il login per commentare
        il tuo indirizzo email non sarà pubblicato; commenti dei lettori; commenti su; replica
        """
      ),
      (
        .share,
        """
        condividi; condividere; condivisione; condividi su; condividi su facebook; condividi su twitter
        condividi su x; condividi su whatsapp; condividi su linkedin; condividi via email; condividi con
        condividi questo articolo; condividi l'articolo; condividi articolo; condividi questa notizia
        condividi la notizia; condividi il post; condividi questo contenuto; tweet; twitta; tweetta; stampa
        stampa articolo; stampa l'articolo; stampa questo articolo; invia; invia per email; invia via email
        invia a un amico; invia per posta; copia link; copia il link; link copiato; copia url; seguici
        seguici su; seguici su facebook; seguici su google news; seguici sui social; seguici su instagram
        segui; segui su; segui i temi; salva; salva articolo
        """
      ),
      (
        .subscribe,
        """
        abbonati; abbonati ora; abbonati subito; abbonamento; abbonamenti; sei già abbonato; già abbonato
        hai già un abbonamento; contenuto riservato agli abbonati; riservato agli abbonati
        articolo riservato agli abbonati; solo per abbonati; per continuare a leggere; newsletter
        le newsletter; iscriviti; iscriviti alla newsletter; iscriviti alla nostra newsletter
        iscriviti gratis; iscriviti ora; iscrizione; iscrizione newsletter; ricevi la newsletter
        ricevi la nostra newsletter; ricevi le notizie; registrati; registrati gratis; registrati ora; accedi
        login; crea un account; entra; dona; dona ora; donazioni; fai una donazione; sostienici; sostieni
        sostieni il giornalismo indipendente; sostieni il nostro lavoro; diventa socio; diventa membro
        diventa sostenitore; scarica l'app; scarica la app; segui il nostro canale whatsapp
        iscriviti al nostro canale whatsapp; entra nel nostro canale whatsapp; iscriviti al canale telegram
        segui il nostro canale telegram; seguici su whatsapp; se ti è piaciuto questo articolo
        scarica la nostra app
        """
      ),
      (
        .author,
        """
        sull'autore; sull'autrice; informazioni sull'autore
        """
      ),
      (
        .credits,
        """
        informazioni su.; l'autore; autore; autrice; autori; scritto da; pubblicato da; pubblicato il
        pubblicato su; pubblicato in; pubblicato; postato da; articolo di; di redazione; a cura di
        a cura della redazione; redazione; testo di; testo; testi di; intervista di; traduzione di
        tradotto da; traduzione; aggiornato il; aggiornato alle; aggiornato; ultimo aggiornamento
        ultima modifica; data di pubblicazione; foto; foto di; fotografie; fotografia; fotografie di
        fotografo; credito; crediti; crediti foto; credits; credit; immagine
        """
      ),
      (
        .tags,
        """
        tag; tags; etichette; etichetta; argomenti; argomento; parole chiave; parola chiave; temi; tema
        temi trattati; categorie; categoria; archiviato in; archiviato sotto; contrassegnato
        contrassegnato da tag; in questo articolo; leggi altri articoli su; sezione; rubrica; rubriche
        altri articoli in
        """
      ),
      (
        .advertising,
        """
        pubblicità; annuncio; annunci; annuncio pubblicitario; inserzione; inserzioni; sponsorizzato
        sponsorizzato da; contenuto sponsorizzato; contenuti sponsorizzati; contenuto promozionale
        contenuto pubblicitario; articolo sponsorizzato; messaggio promozionale; messaggio pubblicitario
        informazione pubblicitaria; informazione promozionale; offerto da; in collaborazione con; promosso
        promozione; dai nostri partner; partner; link sponsorizzati; link affiliati
        continua a leggere dopo la pubblicità; l'articolo continua dopo la pubblicità
        l'articolo prosegue dopo la pubblicità; continua dopo la pubblicità; continua sotto
        la notizia continua dopo la pubblicità; articolo continua sotto; salta la pubblicità
        chiudi pubblicità; advertisement; pubbliredazionale; annunci google; pubblicità continua a leggere
        """
      ),
      (
        .readMore,
        """
        leggi tutto; leggi di più; leggi l'articolo; leggi l'articolo completo; leggi ancora
        leggi la notizia; leggi qui; leggi su; leggi; continua; continua a leggere; continua la lettura
        prosegui la lettura; prosegui; mostra altro; mostra di più; mostra tutto; mostra tutti; carica altri
        carica altro; carica altri articoli; carica di più; vedi tutti; vedi tutto; vedi altro; vedi di più
        guarda tutti; altro; scopri di più; scopri; scopri tutto; maggiori informazioni
        ulteriori informazioni; più informazioni; clicca qui; clicca qui per; pagina successiva
        pagina precedente; precedente; avanti; indietro; torna su; torna in alto; torna alla home
        torna indietro
        """
      ),
    ])
}
