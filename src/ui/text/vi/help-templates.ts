import type { HelpChapter } from '../help-text.ts';

/** The office's own Excel forms. */
export const helpTemplates: HelpChapter = {
  title: 'Mẫu biểu của cơ quan',
  parts: [
    {
      type: 'text',
      text: 'Biểu Excel mà cơ quan vẫn dùng được điền thẳng số liệu của hồ sơ: chỉ các ô số liệu thay đổi; phông chữ, biểu trưng, biểu đồ, công thức, macro giữ nguyên.',
    },
    {
      type: 'steps',
      steps: [
        'Ở «Biểu, văn bản», bấm «Thêm mẫu biểu…» rồi thả tệp vào, hoặc bấm «Chọn tệp…».',
        'Xem trang tính: chữ ở góc ô cho biết ô được điền bằng cách nào (N nhận ra, T tên vùng, { } ký hiệu, C đã chỉ định, ƒ công thức để nguyên, — chưa có số liệu, ! cần xem lại).',
        'Ô hay cột chưa được nhận ra: bấm vào ô, hoặc tiêu đề của cột, chọn chỉ tiêu, đơn vị, kỳ; bấm «Dùng cho ô này».',
        'Đọc danh sách bên phải: «Cần xem lại», «Không có chỗ», «Chưa có số liệu».',
        'Bấm «Điền và lưu…». Tệp mẫu không bị sửa; kết quả là một tệp mới.',
      ],
    },
    {
      type: 'list',
      items: [
        'Đơn vị mới chưa có dòng: đánh dấu «Thêm dòng cho … đơn vị còn thiếu»; công thức, biểu đồ, vùng in phía dưới dời theo.',
        'Ký hiệu ghi sẵn trong ô, ví dụ {{chi_tieu.doan-vien-ket-nap.2020}}, và tên vùng đặt trong Excel, ví dụ CT.doan_vien_ket_nap, cũng được hiểu.',
        'Tệp đặt mật khẩu hoặc đã ký số không điền được: bỏ mật khẩu, hoặc dùng bản chưa ký.',
        'Lưu đè lên tệp đang mở trong Excel không được: đóng tệp ấy, hoặc lưu tên khác.',
      ],
    },
  ],
};
