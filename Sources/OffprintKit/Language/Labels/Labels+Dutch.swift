extension Labels {
  /// The labels of Dutch pages.
  static let dutch = Language(
    tag: "nl",
    lists: [
      (
        .related,
        """
        lees ook; lees verder over; lees meer over; bekijk ook; kijk ook; luister ook; zie ook
        ook interessant; ook lezen; gerelateerd; gerelateerde artikelen; gerelateerde berichten
        gerelateerd artikel; gerelateerd nieuws; gerelateerde onderwerpen; verwante artikelen
        vergelijkbare artikelen; meer over; meer over dit onderwerp; meer van; meer uit; meer artikelen
        meer nieuws; meer berichten; dit vind je misschien ook leuk; dit vind je misschien ook interessant
        """
      ),
      (
        .mostRead,
        """
        meest gelezen; meestgelezen; best gelezen; meest bekeken; meest gedeeld; meest populair; populair
        populaire artikelen; populaire berichten; trending; laatste nieuws; het laatste nieuws
        laatste berichten; laatste artikelen; recente berichten; recente artikelen; recente reacties
        nieuwste; nieuwste artikelen; nieuws; net binnen; nu in het nieuws; voorpagina; headlines
        hoofdpunten; actueel
        """
      ),
      (
        .comments,
        """
        reacties; reactie; reageer; reageren; commentaar; reageer op dit artikel; geef een reactie
        geef je reactie; laat een reactie achter; laat een bericht achter; plaats een reactie
        plaats reactie; schrijf een reactie; voeg een reactie toe; jouw reactie; uw reactie; bekijk reacties
        bekijk alle reacties; lees reacties; toon reacties; alle reacties; geen reacties; nog geen reacties
        reacties zijn gesloten; reacties gesloten; reacties uitgeschakeld
        """
      ),
      (
        .share,
        """
        delen; deel; deel dit; deel dit artikel; deel artikel; deel dit bericht; deel op; deel op facebook
        deel op twitter; deel op x; deel op whatsapp; deel op linkedin; deel via; deel via e-mail
        deel via whatsapp; dit delen; artikel delen; delen op; delen via; delen op facebook; tweet; tweeten
        print; printen; afdrukken; artikel printen
        """
      ),
      (
        .subscribe,
        """
        abonneer; abonneren; abonneer je; abonneer u; abonneer nu; neem een abonnement; word abonnee
        abonnement; abonnementen; al abonnee; bent u al abonnee; ben je al abonnee; alleen voor abonnees
        exclusief voor abonnees; nieuwsbrief; nieuwsbrieven; schrijf je in; schrijf je in voor de nieuwsbrief
        schrijf je in voor onze nieuwsbrief; schrijf u in voor onze nieuwsbrief; meld je aan
        meld je aan voor de nieuwsbrief; meld je aan voor onze nieuwsbrief; meld u aan; aanmelden
        aanmelden nieuwsbrief; volg ons whatsapp-kanaal; volg ons via whatsapp
        abonneer je op onze nieuwsbrief; volg ons op google news; download onze app; download de app
        """
      ),
      (
        .author,
        """
        over de auteur; over de auteurs; over auteur
        """
      ),
      (
        .credits,
        """
        auteur; auteurs; geschreven door; door redactie; redactie; gepubliceerd door; gepubliceerd op
        gepubliceerd in; gepubliceerd; geplaatst door; geplaatst op; geplaatst in; tekst; tekst en foto
        een artikel van; vertaling; vertaald door; bijgewerkt; bijgewerkt op; laatst bijgewerkt
        laatste update; laatst gewijzigd; update
        """
      ),
      (
        .tags,
        """
        tags; tag; trefwoorden; trefwoord; onderwerpen; onderwerp; thema's; thema; labels; label
        categorieën; categorie; rubriek; rubrieken; getagd; getagd met; gearchiveerd onder; geplaatst onder
        in dit artikel; lees meer over deze onderwerpen; steekwoorden
        """
      ),
      (
        .advertising,
        """
        advertentie; advertenties; reclame; adverteren; gesponsord; gesponsord door; gesponsorde inhoud
        gesponsorde content; partnercontent; partnerbijdrage; partner; betaalde inhoud
        betaalde samenwerking; in samenwerking met; aangeboden door; advertorial; promotie; branded content
        advertentie lees verder; lees verder onder de advertentie; artikel gaat verder onder de advertentie
        tekst gaat verder onder de advertentie; tekst loopt door onder de advertentie
        het artikel gaat verder onder de advertentie; verder lezen onder de advertentie
        lees verder na de advertentie
        """
      ),
      (
        .readMore,
        """
        lees verder; lees meer; meer lezen; verder; verder lezen; lees artikel; lees het artikel
        lees het hele artikel; lees het volledige artikel; lees alles; lees hier; lees hier verder; meer
        meer informatie; meer info; meer weten; meer tonen; meer laden; laad meer; toon meer; toon alles
        bekijk meer; bekijk alle; bekijk alles; alles bekijken; ontdek meer
        """
      ),
    ])
}
