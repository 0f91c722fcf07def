extension Labels {
  /// The labels of Malay pages.
  static let malay = Language(
    tag: "ms",
    lists: [
      (
        .related,
        """
        baca juga; baca lagi; lihat juga; artikel berkaitan; berita berkaitan; artikel lain; berita lain
        lagi berita; topik berkaitan; berkaitan; catatan berkaitan; kandungan berkaitan; anda mungkin suka
        anda mungkin juga suka; anda mungkin berminat; disyorkan; disyorkan untuk anda; cadangan
        cadangan untuk anda; pilihan editor; artikel seterusnya; artikel sebelumnya; artikel sebelum ini
        jangan lepaskan; jangan ketinggalan; lagi tentang
        """
      ),
      (
        .mostRead,
        """
        paling popular; popular; berita popular; artikel popular; paling banyak dibaca; trending; sohor kini
        terkini; berita terkini; terbaharu; berita terbaharu; artikel terkini; berita utama; tajuk utama
        tumpuan; catatan terkini; komen terkini; berita hari ini
        """
      ),
      (
        .comments,
        """
        komen; komen anda; tinggalkan komen; tinggalkan balasan; tulis komen; tambah komen; hantar komen
        beri komen; catat ulasan; ulasan; lihat komen; lihat semua komen; tiada komen; tiada ulasan
        komen ditutup; balas; jawab; batal balasan; log masuk untuk komen
        alamat e-mel anda tidak akan disiarkan; perbincangan
        """
      ),
      (
        .share,
        """
        kongsi; kongsikan; kongsi artikel; kongsi artikel ini; kongsi berita ini; kongsi di
        kongsi di facebook; kongsi ke; kongsi melalui; kongsikan artikel ini; berkongsi; cetak; hantar
        e-mel; hantar e-mel; salin pautan; pautan disalin; ikuti kami; ikuti kami di; ikuti; ikut kami
        simpan; suka; dengar; tweet
        """
      ),
      (
        .subscribe,
        """
        langgan; langgan sekarang; langgan surat berita; langgan newsletter; langganan; surat berita; daftar
        daftar sekarang; daftar percuma; log masuk; daftar masuk; buat akaun; derma; derma sekarang
        menderma; sokong kami; sokong; jadi ahli; sertai kami; sertai; muat turun aplikasi
        muat turun aplikasi kami; sertai saluran telegram kami; alamat e-mel; dasar privasi
        """
      ),
      (
        .author,
        """
        tentang penulis; mengenai penulis
        """
      ),
      (
        .credits,
        """
        penulis; ditulis oleh; oleh; wartawan; editor; penyunting; diterbitkan; diterbitkan oleh
        diterbitkan pada; disiarkan; dikemas kini; kemas kini terakhir; terjemahan; diterjemah oleh; foto
        gambar; gambar oleh; gambar hiasan; jurugambar; ilustrasi; sumber; sumber gambar; kredit; kredit foto
        """
      ),
      (
        .tags,
        """
        tag; tags; topik; kata kunci; kategori; label; dalam artikel ini; seksyen
        """
      ),
      (
        .advertising,
        """
        iklan; advertorial; ditaja; ditaja oleh; kandungan tajaan; tajaan; promosi; rakan kongsi; penaja
        artikel bersambung selepas iklan; iklan bersambung di bawah; bersambung selepas iklan; tutup iklan
        """
      ),
      (
        .readMore,
        """
        baca selanjutnya; baca lebih lanjut; baca seterusnya; baca artikel penuh; baca sepenuhnya
        teruskan membaca; teruskan; selanjutnya; seterusnya; lagi; lihat lagi; lihat semua
        lihat selanjutnya; tunjukkan lagi; papar lagi; muat lagi; muatkan lagi; ketahui lebih lanjut
        maklumat lanjut; klik di sini; sebelumnya; halaman seterusnya; kembali; kembali ke atas
        """
      ),
    ])
}
