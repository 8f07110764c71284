import type { HelpChapter } from '../help-text.ts';

/** What is kept by itself, and how it is brought back. */
export const helpBackups: HelpChapter = {
  title: 'Sao lưu, khôi phục',
  parts: [
    {
      type: 'text',
      text: 'Hồ sơ được tự sao lưu: khi mở lần đầu trong ngày, cứ 15 phút làm việc, trước khi nhập báo cáo, nâng cấp hay khôi phục. Bản nào ghi xong cũng được kiểm tra. Xem ở «Nhật ký», tab «Bản sao lưu».',
    },
    {
      type: 'picture',
      name: 'backups',
      shows: 'Tab «Bản sao lưu»: thời gian, lý do, số liệu có trong từng bản, thư mục thứ hai',
    },
    {
      type: 'list',
      items: [
        '«Sao lưu ngay» trước một việc lớn.',
        '«Thư mục thứ hai» (USB, ổ đĩa khác): mỗi bản được chép thêm vào đó. Hỏng máy vẫn còn bản ở ngoài.',
        '«Khôi phục…» cho xem những thay đổi nào sẽ không còn rồi mới làm. Hồ sơ đang có được sao lưu trước, nên khôi phục nào cũng hoàn tác được bằng bản «trước khi khôi phục».',
        'Bản sao lưu có từ trước khi ban hành: chương trình nêu tên phương án đã ban hành sẽ mất và hỏi lý do.',
      ],
    },
    {
      type: 'steps',
      steps: [
        'Gửi cả hồ sơ cho nơi khác: «Xuất hồ sơ để gửi…», nên khóa bằng mật khẩu. Báo mật khẩu bằng cách khác, không trong cùng thư.',
        'Nơi nhận bấm «Mở hồ sơ được gửi…», chọn tệp, gõ mật khẩu và chọn nơi lưu hồ sơ mới.',
        'Quên mật khẩu thì không ai mở được tệp gửi; hồ sơ trên máy không bị ảnh hưởng.',
      ],
    },
    {
      type: 'text',
      text: 'Cần một bản sao ở nơi tự chọn: bấm tên cơ quan ở góc trên bên trái, «Sao lưu hồ sơ…». Bản sao ấy là một hồ sơ đầy đủ, mở được như hồ sơ thường.',
    },
  ],
};
