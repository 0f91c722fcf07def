extension Labels {
  /// The labels of French pages.
  static let french = Language(
    tag: "fr",
    lists: [
      (
        .related,
        """
        lire aussi; à lire aussi; lisez aussi; lire également; à lire également; voir aussi; voir également
        à voir aussi; à découvrir aussi; à écouter aussi; à lire; à lire ensuite; à lire sur le même sujet
        lire plus; sur le même sujet; sur le même thème; dans la même rubrique; dans le même dossier
        dans la même catégorie; articles similaires; articles liés; articles connexes; articles associés
        articles recommandés; articles en relation; article lié; contenus associés; contenus sponsorisés
        sujets associés; sujets connexes; vous aimerez aussi; vous aimerez peut-être aussi
        vous pourriez aussi aimer; vous pourriez également aimer; cela peut vous intéresser
        cela pourrait vous intéresser; ces articles peuvent vous intéresser
        cet article pourrait vous intéresser; ça peut vous intéresser; ça pourrait vous intéresser
        nos lecteurs ont lu ensuite; recommandé; recommandé pour vous; recommandés pour vous
        nos recommandations
        """
      ),
      (
        .mostRead,
        """
        les plus lus; articles les plus lus; les articles les plus lus; le plus lu; les plus populaires
        les plus consultés; les plus partagés; les plus commentés; populaires; articles populaires
        tendances; en ce moment.; à la une.; l'actualité; l'actu; l'actu en direct; en direct.; en continu.
        dernières actualités; dernières infos; dernières nouvelles; dernières minutes; dernière minute
        derniers articles; les derniers articles; les dernières actualités; articles récents
        commentaires récents; nouveautés; actualités; toute l'actualité; le fil info; fil info
        les incontournables; le plus vu; vidéos les plus vues; nos derniers articles; dernières vidéos
        """
      ),
      (
        .comments,
        """
        commentaires; commentaire; commenter; laisser un commentaire; laissez un commentaire
        laisser une réponse; ajouter un commentaire; ajoutez un commentaire; écrire un commentaire
        poster un commentaire; publier un commentaire; déposer un commentaire; votre commentaire
        voir les commentaires; voir tous les commentaires; lire les commentaires; afficher les commentaires
        tous les commentaires; aucun commentaire; pas de commentaire; pas de commentaires
        les commentaires sont fermés; les commentaires sont clos; commentaires fermés
        commentaires désactivés; réagir; réagissez; réagir à cet article; réagissez à cet article; réactions
        vos réactions; répondre; réponses; annuler la réponse; participez à la conversation
        rejoindre la conversation; rejoignez la conversation; connectez-vous pour commenter
        connectez-vous pour laisser un commentaire; vous devez être connecté pour commenter
        vous devez vous connecter pour publier un commentaire; votre adresse e-mail ne sera pas publiée
        votre adresse de messagerie ne sera pas publiée; donnez votre avis; votre avis
        """
      ),
      (
        .share,
        """
        partager; partagez; partage; partager cet article; partagez cet article; partager l'article
        partager la page; partager sur; partager sur facebook; partager sur twitter; partager sur x
        partager sur linkedin; partager sur whatsapp; partager par mail; partager par e-mail; partager via
        partager le lien; partager avec; partagez sur; partager cette page; partager ce contenu
        partagez ce contenu; tweeter; imprimer; imprimer l'article; imprimer cet article; envoyer
        envoyer par mail; envoyer par e-mail; envoyer à un ami; envoyer cet article; copier le lien
        lien copié; copier; suivez-nous; suivez-nous sur; suivez nous sur facebook; nous suivre
        retrouvez-nous sur; rejoignez-nous sur; enregistrer; sauvegarder; ajouter aux favoris
        ajouter à mes favoris; ajouter à vos favoris
        """
      ),
      (
        .subscribe,
        """
        s'abonner; abonnez-vous; je m'abonne; abonnez-vous à notre newsletter; abonnez-vous maintenant
        s'abonner à la newsletter; abonnement; déjà abonné; déjà inscrit; vous êtes déjà abonné; newsletter
        newsletters; la newsletter; nos newsletters; inscrivez-vous; inscrivez-vous à la newsletter
        inscrivez-vous à notre newsletter; inscription à la newsletter; inscription newsletter
        recevez la newsletter; recevez notre newsletter; recevez nos newsletters; recevoir la newsletter
        s'inscrire; je m'inscris; inscription; faire un don; faites un don; je fais un don; je donne; donner
        soutenez-nous; soutenir; soutenez; nous soutenir; soutenez un média indépendant
        soutenez une presse indépendante; devenez membre; devenir membre; adhérer; créer un compte
        créer mon compte; se connecter; connectez-vous; je me connecte; suivez-nous sur whatsapp
        rejoignez notre chaîne whatsapp; suivez notre chaîne whatsapp; rejoignez notre canal telegram
        suivez-nous sur google news; suivez-nous sur google actualités; si cet article vous a plu
        si vous avez aimé cet article; téléchargez notre application; télécharger l'application
        téléchargez l'application
        """
      ),
      (
        .author,
        """
        à propos de l'auteur; à propos de l'auteure; à propos de l'autrice; à propos des auteurs
        sur l'auteur
        """
      ),
      (
        .credits,
        """
        l'auteur; auteur; auteure; autrice; auteurs; écrit par; rédigé par; publié par; publié le
        publié dans; publié; posté par; posté le; posté dans; propos recueillis par; article rédigé par
        un article de; texte de; texte; par la rédaction; par la rédaction avec; la rédaction; rédaction
        mis à jour le; mis à jour; mise à jour; dernière mise à jour; modifié le; photo; photos; photo de
        photographie; photographies; photographe; crédit; crédits; crédit photo; crédits photo; crédit image
        crédits photos
        """
      ),
      (
        .tags,
        """
        mots-clés; mot-clé; tags; tag; étiquettes; étiquette; étiqueté; thèmes; thème; thématiques
        thématique; sujets; catégories; catégorie; rubriques; rubrique; classé dans; classé sous
        dans cet article; à propos de.; en savoir plus sur les sujets; sur le sujet; archivé sous; tagué
        dossiers
        """
      ),
      (
        .advertising,
        """
        publicité; publicités; pub; annonce; annonces; sponsorisé; sponsorisé par; contenu sponsorisé
        article sponsorisé; contenu partenaire; contenu de marque; contenus partenaires; partenaire
        partenaires; nos partenaires; en partenariat avec; proposé par; publi-rédactionnel
        publirédactionnel; publicité la suite de votre contenu après cette annonce
        la suite après la publicité; la suite après cette publicité
        la suite de votre contenu après cette annonce; la suite de l'article après la publicité
        l'article continue après la publicité; suite de l'article après cette publicité
        suite après la publicité; la suite sous cette publicité; passer la publicité; fermer la publicité
        lien sponsorisé; liens sponsorisés; liens affiliés; offres partenaires; annonces google
        le contenu de cet article continue; promotion
        """
      ),
      (
        .readMore,
        """
        lire la suite; lire plus; lire l'article; lire l'article complet; lire cet article; lisez la suite
        lisez l'article; la suite; suite; en savoir plus; en savoir; savoir plus; voir plus; voir tout
        voir la suite; voir tous; afficher plus; afficher la suite; afficher tout; charger plus
        charger plus d'articles; plus; plus d'infos; plus d'informations; continuer; continuer la lecture
        continuer à lire; poursuivre la lecture; découvrir; découvrir plus; découvrez; cliquez ici
        cliquez ici pour; page suivante; page précédente; précédent; haut de page; retour en haut; retour
        retour à l'accueil; détails; tout afficher; voir le détail; dérouler; lire plus de
        """
      ),
    ])
}
