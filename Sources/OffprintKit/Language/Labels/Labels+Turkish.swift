extension Labels {
  /// The labels of Turkish pages.
  static let turkish = Language(
    tag: "tr",
    lists: [
      (
        .related,
        """
        ilgili haberler; ilgili haber; ilgili yazılar; ilgili içerikler; ilgili makaleler; ilgili konular
        ilgili; benzer haberler; benzer yazılar; bunu da oku; bunu da okuyun; bunları da okuyun
        bunlar da ilginizi çekebilir; ilginizi çekebilir; ilgini çekebilir
        bu haberler de ilginizi çekebilir; bunu beğenebilirsiniz; önerilen; önerilen haberler
        önerilen yazılar; sizin için önerilenler; sizin için seçtiklerimiz; ayrıca bakınız; ayrıca okuyun
        ayrıca bkz; diğer haberler
        """
      ),
      (
        .mostRead,
        """
        en çok okunanlar; en çok okunan; çok okunanlar; en çok okunan haberler; en popüler; popüler
        popüler yazılar; popüler haberler; trend; öne çıkanlar; öne çıkan haberler; gündem; son haberler
        son dakika; son dakika haberleri; son yazılar; son yorumlar; en son haberler; en yeniler; manşetler
        günün haberleri; haberler; güncel
        """
      ),
      (
        .comments,
        """
        yorumlar; yorum; yorum yap; yorum yaz; yorum yapın; yorum yazın; yorum bırak; yorum bırakın
        yorum ekle; yorum gönder; yorumunuz; yorumunuzu yazın; bir yorum yazın; bir cevap yazın
        bir yanıt yazın; cevap bırakın; cevap yaz; yanıtla; cevapla; yanıtı iptal et; cevabı iptal et
        yorumları göster; tüm yorumlar; tüm yorumları gör; yorumları oku; henüz yorum yok
        """
      ),
      (
        .share,
        """
        paylaş; paylaşın; paylaşım; haberi paylaş; yazıyı paylaş; bu yazıyı paylaş; bu haberi paylaş
        facebook'ta paylaş; twitter'da paylaş; whatsapp'ta paylaş; arkadaşlarınla paylaş; tweetle; yazdır
        e-posta gönder; e-posta ile gönder; e-posta; bağlantıyı kopyala; linki kopyala; kopyala
        bizi takip edin; bizi takip et; takip et; google haberler'de takip edin; kaydet; beğen; dinle
        """
      ),
      (
        .subscribe,
        """
        abone ol; abone olun; bültene abone ol; bültenimize abone olun; e-bülten; e-bülten aboneliği; bülten
        bültenler; abonelik; kayıt ol; kaydol; kaydolun; üye ol; üye olun; giriş yap; giriş; oturum aç
        bağış yap; bağış yapın; destek ol; destek olun; bize destek olun; bizi destekleyin; uygulamayı indir
        uygulamayı indirin; ücretsiz dene
        whatsapp kanalımıza katılın; whatsapp kanalımızı takip edin; telegram kanalımıza katılın
        bizi google news'te takip edin; google news'te takip edin
        """
      ),
      (
        .author,
        """
        yazar hakkında
        """
      ),
      (
        .credits,
        """
        yazarın diğer yazıları; yazar; yazarlar; yazan; hazırlayan; haber; muhabir; editör; derleyen; çeviren
        çeviri; yayınlanma; yayınlanma tarihi; yayın tarihi; giriş tarihi; güncelleme; güncelleme tarihi
        güncellenme; son güncelleme; son güncelleme tarihi; oluşturulma tarihi; fotoğraf; fotoğraflar; foto
        görsel
        """
      ),
      (
        .tags,
        """
        etiketler; etiket; anahtar kelimeler; konular; konu; konu başlıkları; kategoriler; kategori
        bu haberde; başlıklar
        """
      ),
      (
        .advertising,
        """
        reklam; reklamlar; ilan; ilanlar; resmi ilan; sponsorlu; sponsorlu içerik; sponsorlu bağlantılar
        sponsor; tanıtım; advertorial; iş birliği; iş ortağımız; haberin devamı; haberin devamı aşağıda
        haberin devamı reklamdan sonra; yazının devamı reklamdan sonra; reklamı kapat; reklamı geç
        reklam alanı
        """
      ),
      (
        .readMore,
        """
        devamını oku; devamını okuyun; devamı; haberin tamamı; haberin tamamını oku; haberin detayları
        daha fazla; daha fazla oku; daha fazlası; daha fazla bilgi; daha fazla göster; daha fazla yükle
        okumaya devam et; okumaya devam edin; tümünü gör; tümünü göster; hepsini gör; tümü; detaylar
        detaylı bilgi; devam et; tıklayın; tıkla; buraya tıklayın; sonraki; önceki
        """
      ),
    ])
}
