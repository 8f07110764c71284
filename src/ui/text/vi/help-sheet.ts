import type { HelpChapter } from '../help-text.ts';

/** The habits of a spreadsheet that the sheet keeps. */
export const helpSheet: HelpChapter = {
  title: 'Bảng: làm như trong Excel',
  parts: [
    {
      type: 'text',
      text: 'Chọn, gõ, chép, dán, điền như trong Excel. Mỗi lần làm là một bước, Ctrl+Z trả lại. Cả danh sách phím ở chương «Các phím tắt».',
    },
    {
      type: 'list',
      items: [
        'Chọn: kéo chuột, hoặc giữ Shift và bấm mũi tên. Bấm vào TT để chọn cả dòng, vào tên cột để chọn cả cột. Giữ Ctrl để chọn thêm vùng; Ctrl+bấm vào ô đã chọn thì bỏ chọn ô ấy.',
        'Nhập trong vùng: chọn vùng rồi gõ; Tab đi theo dòng, Enter đi theo cột, hết vùng thì quay lại ô đầu.',
        'Nhập từng dòng: gõ, Tab, gõ, Tab, rồi Enter để về cột bắt đầu ở dòng dưới.',
        'Cắt, chép, dán: Ctrl+X, Ctrl+C, Ctrl+V; chép từ Excel sang và ngược lại. Có ô khóa hoặc ô không đọc được thì chương trình cho xem trước khi ghi.',
        'Cắt chỉ đánh dấu: khung nét đứt quanh vùng, số còn nguyên cho đến khi dán; Esc hoặc sửa ô khác thì thôi cắt. Dán vào bảng là chuyển cả vùng trong một bước; dán sang chương trình khác là sao chép. Ghi chú ở lại ô cũ.',
        'Cột đang ẩn không nhận số khi dán hay điền: số vào đúng các cột đang thấy, dòng trạng thái cho biết đã bỏ qua cột nào. Excel dán cả vào cột ẩn; ở đây thì không, để không có số nào thay đổi ngoài tầm mắt.',
        'Chọn cả cột bằng tên cột, hoặc cả bảng: xóa và dán một số chỉ vào ô của đơn vị; dòng tổng, dòng nhóm và cột tự tính để nguyên.',
        'Gõ rồi Ctrl+Enter để ghi vào tất cả các ô đang chọn.',
        'Điền: Ctrl+D chép ô trên cùng của vùng xuống dưới, Ctrl+R chép ô bên trái sang phải.',
        'Kéo góc dưới bên phải của vùng để điền tiếp: một số thì chép, hai số trở lên thì thành dãy (10, 20, 30…); giữ Ctrl khi kéo để chép thay vì nối dãy, hoặc đếm tiếp từ một số.',
        'Gõ phép tính: =7.500*30% hay =(412+58)/2; ô nhận kết quả.',
      ],
    },
    {
      type: 'text',
      text: 'Bấm chuột phải vào ô (hoặc Shift+F10) để mở trình đơn của ô: cắt, chép, dán, xóa, điền, khóa, ghi chú, «Cách tính». Trình đơn không được phép đọc bộ nhớ tạm thì dán bằng Ctrl+V.',
    },
    {
      type: 'text',
      text: 'Bấm ▾ ở tên cột, hoặc Alt+↓, để sắp xếp, lọc, ẩn, chuyển chỗ hay cố định cột. Các dòng tổng luôn tính tất cả các dòng; khi đang lọc có thêm dòng tính riêng các dòng đang hiện.',
    },
  ],
};
