extension Labels {
  /// The labels of Spanish pages.
  static let spanish = Language(
    tag: "es",
    lists: [
      (
        .related,
        """
        artículos relacionados; artículo relacionado; noticias relacionadas; noticia relacionada
        contenido relacionado; contenidos relacionados; notas relacionadas; nota relacionada
        entradas relacionadas; temas relacionados; información relacionada; enlaces relacionados
        vídeos relacionados; relacionado; relacionados; relacionadas; más sobre; más sobre este tema
        más información sobre; más noticias; más de; más en; más artículos; lee también; lea también
        leer también; lee además; lea además; también puedes leer; también puede leer; te puede interesar
        te podría interesar; te puede gustar; también te puede interesar; también te podría interesar
        también te puede gustar; le puede interesar; le puede interesar también; puede interesarle
        te interesa; quizás te interese; tal vez te interese; te recomendamos; le recomendamos; recomendado
        """
      ),
      (
        .mostRead,
        """
        lo más leído; lo más visto; lo más popular; lo más comentado; lo más compartido; más leídas
        más leídos; más vistas; más vistos; más populares; las más leídas; las más vistas; los más leídos
        noticias más leídas; artículos más leídos; populares; tendencias; es tendencia; trending; destacados
        destacadas; destacado; lo último; lo último en; últimas noticias; última hora.; último momento.
        últimas entradas; últimos artículos; últimas publicaciones; noticias recientes; artículos recientes
        entradas recientes; comentarios recientes; noticias; titulares; portada; en portada.; hoy en
        noticias destacadas; artículos destacados; noticias de última hora; en vivo.; en directo.
        actualidad
        """
      ),
      (
        .comments,
        """
        comentarios; comentario; comentar; deja un comentario; dejar un comentario; deje un comentario
        dejá tu comentario; deja una respuesta; dejar una respuesta; agregar comentario
        agregar un comentario; añadir comentario; añadir un comentario; añade un comentario
        escribe un comentario; escribe tu comentario; escribir un comentario; publicar un comentario
        publica un comentario; enviar comentario; tu comentario; ver comentarios; ver los comentarios
        ver todos los comentarios; mostrar comentarios; leer comentarios; sin comentarios
        no hay comentarios; comentarios cerrados; los comentarios están cerrados; comentarios desactivados
        responder; respuestas; cancelar respuesta; cancelar la respuesta; únete a la conversación
        participa en la conversación; opina; tu opinión; danos tu opinión; qué opinas
        inicia sesión para comentar; inicie sesión para comentar; debes iniciar sesión para comentar
        lo siento debes estar conectado para publicar un comentario
        """
      ),
      (
        .share,
        """
        compartir; comparte; compartí; comparta; compartir artículo; compartir este artículo
        compartir noticia; compartir nota; compartir en; compartir en facebook; compartir en twitter
        compartir en x; compartir en linkedin; compartir en whatsapp; compartir por email
        compartir por correo; compartir por whatsapp; compartir esto; comparte esto; comparte este artículo
        comparte esta noticia; comparte en; comparta este artículo; compártelo; compartir vía
        compartir enlace; tuitear; twittear; imprimir; imprimir artículo; imprimir noticia
        imprimir esta página; enviar por email; enviar por correo; enviar por correo electrónico
        enviar a un amigo; enviar; copiar enlace; copiar el enlace; copiar link; copiar url; enlace copiado
        síguenos; síguenos en; síganos en
        """
      ),
      (
        .subscribe,
        """
        suscríbete; suscríbete a; suscríbete a nuestra newsletter; suscríbete a nuestro boletín
        suscríbete al boletín; suscríbete gratis; suscríbete ahora; suscribirse; suscribirme; suscríbase
        suscríbase a; suscribite; suscripción; suscripciones; ya soy suscriptor; ya eres suscriptor
        eres suscriptor; contenido exclusivo para suscriptores; exclusivo para suscriptores
        solo para suscriptores; para seguir leyendo; para seguir leyendo suscríbete; sigue leyendo
        newsletter; newsletters; boletín; boletines; recibe nuestra newsletter; recibe las noticias
        recibe nuestro boletín; recibe el boletín; regístrate; regístrate gratis; registrarse; registro
        inicia sesión; iniciar sesión; inicie sesión; accede; acceder; entrar; crear cuenta; crea una cuenta
        únete; hazte socio; únete a nuestro canal de whatsapp; sigue nuestro canal de whatsapp
        síguenos en nuestro canal de whatsapp; síguenos en whatsapp; únete a nuestro canal de telegram
        síguenos en google news; síguenos en google noticias; si te ha gustado este artículo
        apoya nuestro trabajo; apoya el periodismo independiente; descarga nuestra app; descarga la app
        descargue nuestra aplicación; descarga nuestra aplicación
        """
      ),
      (
        .author,
        """
        sobre el autor; sobre la autora; sobre los autores; acerca del autor; acerca de la autora
        """
      ),
      (
        .credits,
        """
        autor; autora; autores; escrito por; redactado por; publicado por; publicado en; publicado el
        publicado; publicada; posteado por; editado por; por redacción; redacción; texto; texto de
        traducido por; traducción; traducción de; entrevista de; reportaje de; con información de
        con informaciones de; actualizado; actualizado el; actualizado a las; última actualización
        última modificación; fecha de publicación; foto; fotos; foto de; foto por; fotografía; fotografías
        fotografía de; fotógrafo; fotógrafa; crédito; créditos
        """
      ),
      (
        .tags,
        """
        etiquetas; etiqueta; etiquetado; etiquetado en; etiquetado como; tags; tag; temas; tema; temas de
        palabras clave; palabra clave; archivado en; archivado bajo; categorías; categoría; sección
        secciones; en esta nota; en este artículo; temas del artículo; etiquetas de esta noticia; tópicos
        más sobre estos temas
        """
      ),
      (
        .advertising,
        """
        publicidad; anuncio; anuncios; aviso; patrocinado; patrocinado por; contenido patrocinado
        contenido promocionado; contenido de marca; contenido ofrecido por; contenido de nuestros socios
        ofrecido por; espacio patrocinado; publirreportaje; publinota; remitido; branded content
        promocionado; promoción; enlaces patrocinados; enlaces de afiliados; enlace de afiliado
        continúa después de la publicidad; el artículo continúa después de la publicidad
        la noticia continúa después de la publicidad; la nota continúa después de la publicidad
        sigue leyendo después de la publicidad; publicidad sigue leyendo; sigue después de la publicidad
        el artículo continúa abajo; cerrar publicidad; saltar publicidad; seguir leyendo debajo
        anuncios google
        """
      ),
      (
        .readMore,
        """
        leer más; lee más; lea más; leer artículo; leer el artículo; leer el artículo completo
        leer noticia completa; leer nota completa; leer nota; lee el artículo completo; lee la nota completa
        lea el artículo completo; seguir leyendo; seguí leyendo; continuar leyendo; continúa leyendo
        continuar; continúe leyendo; ver más; ver todo; ver todos; ver todas; ver más noticias; ver nota
        mostrar más; mostrar todo; cargar más; cargar más noticias; más información; más info; más
        saber más; conocer más; conoce más aquí; descubre más; descubrir más; haz clic aquí; haga clic aquí
        clic aquí; pincha aquí; pulsa aquí; siguiente; anterior; página siguiente; página anterior
        """
      ),
    ])
}
