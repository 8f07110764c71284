import type { HelpChapter } from '../help-text.ts';

/** Who changed what, the ways back, and the code that stands on prints. */
export const helpHistory: HelpChapter = {
  title: 'Nhật ký, hoàn tác, mã đối chiếu',
  parts: [
    {
      type: 'text',
      text: '«Nhật ký» ghi mọi thay đổi: ai (tên hiển thị và tài khoản của máy), lúc nào, từ số nào thành số nào, vì sao, theo tệp nào hay lần phân bổ nào. Không dòng nào bị xóa; hoàn tác cũng là một dòng mới.',
    },
    {
      type: 'picture',
      name: 'history',
      shows: 'Màn hình «Nhật ký»: bộ lọc, thời gian, người làm, việc, số cũ và số mới, lý do',
    },
    {
      type: 'list',
      items: [
        'Một ô: bấm chuột phải vào ô, «Lịch sử ô…»; «Khôi phục giá trị này» lấy lại số cũ. Phương án điều chỉnh có nút xem tiếp phương án trước đó.',
        'Một đơn vị: bấm chuột phải vào ô, «Nhật ký của đơn vị», hoặc chọn đơn vị trong «Danh mục».',
        'Một ngày: bấm vào thời gian của một dòng, hoặc «Hôm nay».',
        'Một tệp: bấm «Tệp: …» để xem trang tính đã đọc và tải lại tệp gốc.',
        '«Xuất nhật ký» ghi ra Excel hoặc .csv đúng phần đang lọc.',
        '«Đổi tên hiển thị…» đặt tên được ghi từ nay.',
      ],
    },
    {
      type: 'list',
      items: [
        'Ctrl+Z lùi từng bước, Ctrl+Y làm lại; còn nguyên sau khi đóng chương trình.',
        '«Hoàn tác về đây…» lùi nhiều bước một lần, cho xem trước những bước nào.',
        '«Hoàn tác lần nhập này…», «Hoàn tác lần phân bổ này…» trả lại riêng một việc đã cũ; chỗ nào đã thay đổi sau đó thì giữ nguyên và được liệt kê.',
        'Đã ban hành thì không hoàn tác được, chỉ «Điều chỉnh…».',
      ],
    },
    {
      type: 'text',
      text: '«Mã đối chiếu» gồm 8 ký tự, tính từ mọi số của phương án: cùng mã là cùng số liệu. Mã có trong trình đơn của phương án ở thanh trên cùng, trong hộp «Ban hành», trong nhật ký của lần ban hành và ở cuối các biểu làm việc; trên phụ lục thì bật ở «Danh mục», tab «Thiết lập». Có tờ giấy trong tay: mở trình đơn của phương án, «Đối chiếu mã trên giấy…» rồi gõ mã.',
    },
  ],
};
