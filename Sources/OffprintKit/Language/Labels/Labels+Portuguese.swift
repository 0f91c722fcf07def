extension Labels {
  /// The labels of Portuguese pages.
  static let portuguese = Language(
    tag: "pt",
    lists: [
      (
        .related,
        """
        leia também; leia mais sobre; leia ainda; leia a seguir; veja também; veja ainda; veja mais
        ver também; vê também; confira também; confira; assista também; ouça também; saiba mais sobre
        artigos relacionados; artigo relacionado; notícias relacionadas; notícia relacionada
        matérias relacionadas; matéria relacionada; posts relacionados; postagens relacionadas
        publicações relacionadas; conteúdo relacionado; conteúdos relacionados; relacionadas; relacionados
        relacionado; links relacionados; assuntos relacionados; tópicos relacionados; mais sobre
        mais sobre o tema; mais sobre este tema; mais sobre este assunto; mais notícias; mais artigos
        mais do; mais da; mais de; você também pode gostar; você pode gostar; você pode se interessar
        você também pode se interessar por; você vai gostar
        """
      ),
      (
        .mostRead,
        """
        mais lidas; mais lidos; mais vistas; mais vistos; mais populares; mais acessadas; mais comentadas
        as mais lidas; as mais vistas; o mais lido; notícias mais lidas; artigos mais lidos; populares
        em alta.; tendências; destaques; destaque; em destaque.; últimas notícias; as últimas notícias
        últimas; últimas do; notícias recentes; artigos recentes; posts recentes; postagens recentes
        comentários recentes; notícias; mais recentes; recentes; manchetes; ao vivo.; ao minuto
        última hora.; plantão; agora.; notícias em destaque; artigos populares; notícias populares
        posts populares; principais notícias
        """
      ),
      (
        .comments,
        """
        comentários; comentário; comentar; comente; deixe um comentário; deixe seu comentário
        deixe o seu comentário; deixe uma resposta; deixar um comentário; deixar comentário
        escreva um comentário; escreva seu comentário; faça um comentário; faça seu comentário
        adicionar comentário; adicione um comentário; enviar comentário; publicar comentário
        publicar um comentário; postar um comentário; ver comentários; ver todos os comentários
        mostrar comentários; leia os comentários; todos os comentários; nenhum comentário; sem comentários
        seja o primeiro a comentar; comentários encerrados; comentários fechados
        os comentários estão fechados; comentários desativados; cancelar resposta; responder; respostas
        participe da conversa; junte-se à conversa; dê sua opinião; dê a sua opinião; a sua opinião
        sua opinião; o que você achou; faça login para comentar; inicie sessão para comentar
        você precisa fazer o login para publicar um comentário
        """
      ),
      (
        .share,
        """
        compartilhar; compartilhe; partilhar; partilhe; compartilhar artigo; compartilhar notícia
        compartilhar no; compartilhar no facebook; compartilhar no twitter; compartilhar no whatsapp
        compartilhar via; compartilhar por e-mail; compartilhe isso; compartilhe este artigo
        compartilhe esta notícia; compartilhe no; compartilhe no facebook; compartilhe nas redes sociais
        partilhar artigo; partilhar no facebook; partilhar no; partilhar este artigo; partilhe este artigo
        partilhe isto; tweetar; tuitar; imprimir; imprimir artigo; imprimir notícia; enviar por e-mail
        enviar por email; enviar a um amigo; enviar; copiar link; copiar o link; copiar ligação
        link copiado; copiar url; siga-nos; siga-nos no; siga-nos no facebook; siga-nos no google news
        siga o; siga a; siga no instagram
        """
      ),
      (
        .subscribe,
        """
        assine; assine já; assine agora; assinar; assine a newsletter; assine nossa newsletter
        assine a nossa newsletter; assinatura; assinaturas; já é assinante; já sou assinante
        exclusivo para assinantes; conteúdo exclusivo para assinantes; conteúdo para assinantes; newsletter
        newsletters; receba a newsletter; receba nossa newsletter; receba nossas newsletters
        receba as notícias; receba notícias; receba no seu e-mail; cadastre-se; cadastre-se gratuitamente
        cadastrar; cadastro; inscreva-se; inscreva-se na newsletter; inscreva-se no canal; subscreva
        subscreva a newsletter; subscrever; subscreva a nossa newsletter; registe-se; registar; registre-se
        entrar; fazer login; faça login; iniciar sessão; criar conta; crie sua conta; doe; doe agora; doar
        siga o nosso canal no whatsapp; siga nosso canal no whatsapp; entre no nosso canal do whatsapp
        entre no canal do whatsapp; participe do nosso canal no whatsapp; siga-nos no whatsapp
        entre no nosso canal do telegram; se gostou deste artigo; apoie o nosso trabalho
        apoie o jornalismo independente; baixe nosso app; baixe o aplicativo; baixe nosso aplicativo
        descarregue a nossa app
        """
      ),
      (
        .author,
        """
        sobre o autor; sobre a autora; sobre os autores
        """
      ),
      (
        .credits,
        """
        autor; autora; autores; escrito por; publicado por; publicado em; publicado a; publicado
        publicada em; postado por; postado em; editado por; editado com; edição; por redação; da redação
        redação; texto; texto de; reportagem; reportagem de; com informações; com informações de
        com informações da; com agências; com lusa; com reuters; traduzido por; tradução; tradução de
        atualizado; atualizado em; atualizada em; última atualização; foto; fotos; foto de; fotografia
        fotografias; fotografia de; fotógrafo; crédito
        """
      ),
      (
        .tags,
        """
        tags; tag; etiquetas; etiqueta; marcadores; marcador; marcado; marcado como; marcado com
        palavras-chave; palavra-chave; tópicos; tópico; temas; tema; assuntos; assunto; categorias
        categoria; editoria; seção; arquivado em; arquivado como; neste artigo; mais sobre estes temas
        """
      ),
      (
        .advertising,
        """
        publicidade; anúncio; anúncios; propaganda; patrocinado; patrocinado por; conteúdo patrocinado
        conteúdo de marca; conteúdo publicitário; conteúdo de parceiro; conteúdo comercial; oferecido por
        oferecimento; apresentado por; publieditorial; informe publicitário; especial publicitário
        links patrocinados; link patrocinado; promovido; promovido por; promoção; parceiros
        continua após a publicidade; continua depois da publicidade; a matéria continua após a publicidade
        o artigo continua após a publicidade; o texto continua após a publicidade; continua após o anúncio
        artigo continua após a publicidade; leia mais após a publicidade; continuar a ler após a publicidade
        pular publicidade; fechar anúncio; links de afiliados
        """
      ),
      (
        .readMore,
        """
        leia mais; ler mais; lê mais; saiba mais; saber mais; leia a matéria completa; leia a íntegra
        leia na íntegra; leia o artigo completo; leia a notícia completa; ler artigo; ler artigo completo
        ler notícia; ler o artigo completo; ler tudo; continue lendo; continuar lendo; continuar a ler
        continue a ler; continuar; ver mais; ver tudo; ver todos; ver todas; ver mais notícias; veja todos
        mostrar mais; mostrar tudo; carregar mais; carregar mais notícias; mais; mais informações
        mais detalhes; detalhes; clique aqui; clique para ler; próxima página; página anterior; próxima
        próximo; anterior; seguinte; voltar ao topo; voltar ao início; voltar
        """
      ),
    ])
}
