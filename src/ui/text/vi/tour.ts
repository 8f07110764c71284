export const tour = {
  offer: 'Lần đầu dùng chương trình? Giới thiệu nhanh 6 bước.',
  offerLabel: 'Giới thiệu nhanh',
  start: 'Xem',
  skip: 'Bỏ qua',
  back: 'Trước',
  next: 'Tiếp',
  done: 'Xong',
  progress: '{{n}}/{{of}}',
  steps: {
    where: {
      title: 'Đang làm ở đâu',
      text: 'Cơ quan, năm và phương án đang mở. Bấm vào để chọn năm khác, phương án khác, sao lưu hoặc mở hồ sơ khác.',
    },
    parts: {
      title: 'Các phần của chương trình',
      text: 'Từ chương trình, phân bổ, nhận báo cáo đến kết quả và biểu in. Đơn vị, số liệu căn cứ ở «Danh mục»; mọi thay đổi ở «Nhật ký».',
    },
    sheet: {
      title: 'Bảng phân bổ',
      text: 'Mỗi dòng một đơn vị, mỗi cột một chỉ tiêu; gõ, chép, dán như Excel. Ba dòng trên cùng cho biết tổng, đã phân bổ và còn lại.',
    },
    allocate: {
      title: 'Phân bổ chỉ tiêu',
      text: 'Chọn một ô trong cột, bấm nút này để chia tổng theo căn cứ. Xem dự kiến trước, áp dụng sau.',
    },
    saved: {
      title: 'Luôn được lưu',
      text: 'Mọi thay đổi được lưu ngay. Hoàn tác bằng Ctrl+Z, làm lại bằng Ctrl+Y.',
    },
    commands: {
      title: 'Tìm lệnh và hướng dẫn',
      text: 'Ctrl+K tìm mọi lệnh theo tên, không cần dấu. F1 mở hướng dẫn, ở đó xem lại được phần giới thiệu này.',
    },
  },
};
