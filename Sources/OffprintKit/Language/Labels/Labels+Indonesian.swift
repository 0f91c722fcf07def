extension Labels {
  /// The labels of Indonesian pages.
  static let indonesian = Language(
    tag: "id",
    lists: [
      (
        .related,
        """
        baca juga; baca pula; baca selanjutnya; lihat juga; simak juga; tonton juga; artikel terkait
        berita terkait; artikel lainnya; berita lainnya; topik terkait; konten terkait; tulisan terkait
        terkait; artikel serupa; berita serupa; pos terkait; anda mungkin suka; anda mungkin juga menyukai
        anda mungkin tertarik; kamu mungkin suka; mungkin anda suka; mungkin kamu suka; rekomendasi
        rekomendasi untuk anda; rekomendasi untukmu
        """
      ),
      (
        .mostRead,
        """
        terpopuler; berita terpopuler; terpopuler hari ini; paling banyak dibaca; paling populer; populer
        artikel populer; berita populer; terbaru; berita terbaru; berita terkini; terkini; kabar terbaru
        artikel terbaru; pos-pos terbaru; tulisan terbaru; komentar terbaru; tren; trending; sedang tren
        berita utama; headline; sorotan; berita hari ini; indeks berita
        """
      ),
      (
        .comments,
        """
        komentar; komentari; tulis komentar; tulis komentar anda; tinggalkan komentar; tinggalkan balasan
        beri komentar; berikan komentar; kirim komentar; kirim komentar anda; tambahkan komentar
        komentar anda; posting komentar; lihat komentar; lihat semua komentar; semua komentar
        tampilkan komentar; belum ada komentar; tidak ada komentar; komentar ditutup; komentar dinonaktifkan
        balas; balasan; batalkan balasan; masuk untuk berkomentar; anda harus masuk untuk berkomentar
        """
      ),
      (
        .share,
        """
        bagikan; bagikan artikel; bagikan artikel ini; bagikan berita ini; bagikan ini; bagikan ke
        bagikan ke facebook; bagikan di; bagikan di facebook; bagikan di twitter; bagikan ke whatsapp
        bagikan melalui; bagikan via; berbagi; share; tweet; cetak; cetak artikel; kirim; kirim email
        kirim lewat email; email; salin tautan; salin link; copy link; tautan disalin
        """
      ),
      (
        .subscribe,
        """
        berlangganan; langganan; berlangganan sekarang; berlangganan newsletter; berlangganan gratis
        sudah berlangganan; khusus pelanggan; newsletter; buletin; daftar; daftar sekarang; daftar gratis
        daftarkan email; masuk; masuk atau daftar; login; buat akun; donasi; donasi sekarang; dukung kami
        dukung; dukung jurnalisme; jadi anggota; bergabung; bergabunglah; gabung sekarang
        ikuti saluran whatsapp; ikuti whatsapp channel; bergabung di whatsapp channel; gabung di whatsapp channel
        ikuti kami di google news; baca berita lainnya di google news; simak breaking news
        """
      ),
      (
        .author,
        """
        tentang penulis
        """
      ),
      (
        .credits,
        """
        penulis; penulis artikel; ditulis oleh; oleh; editor; penyunting; pewarta; reporter; jurnalis
        wartawan; redaksi; dipublikasikan; diterbitkan; diterbitkan oleh; diterbitkan di; diposting oleh
        diperbarui; terakhir diperbarui; update terakhir; pembaruan; diterjemahkan oleh; penerjemah
        terjemahan; foto; foto oleh
        """
      ),
      (
        .tags,
        """
        tag; tags; topik; kata kunci; kategori; label; topik hangat; dalam artikel ini; rubrik
        topik pilihan
        """
      ),
      (
        .advertising,
        """
        iklan; advertisement; advertorial; konten sponsor; konten bersponsor; disponsori; disponsori oleh
        bersponsor; promosi; sponsor; konten promosi; kerja sama; mitra kami
        artikel berlanjut setelah iklan; lanjutkan membaca setelah iklan; lanjut baca setelah iklan
        scroll to continue with content; gulir untuk lanjut baca; gulir ke bawah untuk melanjutkan
        tutup iklan; lewati iklan; konten berbayar
        """
      ),
      (
        .readMore,
        """
        baca selengkapnya; baca lebih lanjut; baca lebih banyak; baca artikel; baca artikel selengkapnya
        baca berita selengkapnya; baca lagi; selengkapnya; lanjutkan membaca; lanjut membaca; lanjutkan
        lanjut; lihat selengkapnya; lihat semua; lihat lebih banyak; lihat lainnya; lihat lagi
        tampilkan lebih banyak; tampilkan semua; muat lebih banyak; muat lainnya; muat lagi; lebih banyak
        pelajari lebih lanjut; info lebih lanjut; informasi lebih lanjut
        """
      ),
    ])
}
