extension Labels {
  /// The labels of Vietnamese pages.
  static let vietnamese = Language(
    tag: "vi",
    lists: [
      (
        .related,
        """
        xem thêm; đọc thêm; có thể bạn quan tâm; có thể bạn thích; bạn có thể quan tâm; bạn có thể thích
        có thể bạn chưa biết; tin liên quan; bài liên quan; bài viết liên quan; tin tức liên quan
        chủ đề liên quan; nội dung liên quan; liên quan; tin cùng chuyên mục; cùng chuyên mục
        bài cùng chuyên mục; tin khác; các tin khác; bài viết khác; tin bài khác; bài viết tương tự; đề xuất
        đề xuất cho bạn; gợi ý cho bạn; dành cho bạn
        """
      ),
      (
        .mostRead,
        """
        đọc nhiều; đọc nhiều nhất; tin đọc nhiều; xem nhiều; xem nhiều nhất; tin xem nhiều; được quan tâm
        nổi bật; tin nổi bật; bài viết nổi bật; tin mới; tin mới nhất; mới nhất; bài mới; bài viết mới
        bài viết mới nhất; phổ biến; thịnh hành; xu hướng; tin nóng; tin tức; tin tức mới nhất
        tin trong ngày; phản hồi gần đây; mới cập nhật; tiêu điểm
        """
      ),
      (
        .comments,
        """
        bình luận; ý kiến; ý kiến bạn đọc; bình luận của bạn; viết bình luận; gửi bình luận
        để lại bình luận; để lại một bình luận; thêm bình luận; đăng bình luận; xem bình luận
        xem tất cả bình luận; tất cả bình luận; chưa có bình luận; không có bình luận; bình luận đã đóng
        bình luận bị đóng; trả lời; hủy; hủy trả lời; để lại một phản hồi; đăng nhập để bình luận; phản hồi
        email của bạn sẽ không được hiển thị công khai; thảo luận
        """
      ),
      (
        .share,
        """
        chia sẻ; chia sẻ bài viết; chia sẻ bài viết này; chia sẻ lên facebook; chia sẻ trên facebook
        chia sẻ facebook; chia sẻ qua; chia sẻ ngay; in; in bài viết; in bài; gửi email; gửi cho bạn bè; gửi
        sao chép liên kết; sao chép link; copy link; đã sao chép; theo dõi; theo dõi chúng tôi
        theo dõi chúng tôi trên; lưu; lưu bài viết; lưu bài; thích; nghe
        """
      ),
      (
        .subscribe,
        """
        đăng ký; đăng ký ngay; đăng ký nhận tin; đăng ký nhận bản tin; đăng ký kênh; bản tin; nhận bản tin
        đăng nhập; tạo tài khoản; ủng hộ; ủng hộ chúng tôi; quyên góp; hỗ trợ chúng tôi
        trở thành thành viên; tải ứng dụng; tải app; nhập email; email của bạn; địa chỉ email
        dùng thử miễn phí; chính sách bảo mật
        theo dõi chúng tôi trên google news; theo dõi kênh whatsapp; tham gia kênh telegram
        """
      ),
      (
        .author,
        """
        về tác giả; thông tin tác giả
        """
      ),
      (
        .credits,
        """
        tác giả; viết bởi; được viết bởi; bài viết; bài và ảnh; người viết; biên tập; biên tập viên
        phóng viên; theo; dịch; người dịch; biên dịch; đăng bởi; được đăng bởi; đăng ngày; ngày đăng
        xuất bản; cập nhật; cập nhật lần cuối; ảnh; hình ảnh; ảnh minh họa; ảnh chụp màn hình
        """
      ),
      (
        .tags,
        """
        từ khóa; tag; tags; thẻ; nhãn; chủ đề; chuyên mục; danh mục; trong bài viết này
        """
      ),
      (
        .advertising,
        """
        quảng cáo; tài trợ; được tài trợ; được tài trợ bởi; nội dung tài trợ; nội dung được tài trợ
        bài viết tài trợ; nội dung quảng cáo; thông tin doanh nghiệp; nhà tài trợ; khuyến mãi; đối tác
        bài viết tiếp tục sau quảng cáo; tiếp tục đọc sau quảng cáo; bỏ qua quảng cáo; đóng quảng cáo
        """
      ),
      (
        .readMore,
        """
        đọc tiếp; đọc thêm tại; đọc toàn bộ; xem chi tiết; chi tiết; xem tiếp; xem tất cả; xem toàn bộ
        tiếp tục đọc; tiếp tục; tiếp theo; hiển thị thêm; tải thêm; thêm; tìm hiểu thêm; thông tin thêm
        nhấn vào đây; bấm vào đây; trang sau; trang tiếp; trang trước; trước; quay lại; về đầu trang
        lên đầu trang; mở rộng
        """
      ),
    ])
}
