export const help = {
  title: 'Hướng dẫn sử dụng',
  chapters: 'Các chương',
  close: 'Đóng hướng dẫn',
  tour: 'Xem giới thiệu nhanh',
  about: {
    title: 'Chỉ Tiêu {{version}}',
    close: 'Đóng phần giới thiệu',
    what: 'Giao, phân bổ và theo dõi chỉ tiêu của Liên đoàn Lao động tỉnh. Chạy hoàn toàn trên máy, không gửi gì đi đâu.',
    licence: 'Giấy phép MIT: được dùng, sao chép và sửa đổi tự do.',
    madeWith:
      'Chương trình làm từ {{count}} gói phần mềm dưới đây. Nguyên văn giấy phép của từng gói nằm trong tệp NOTICE đi kèm chương trình.',
    packages: 'Các gói phần mềm',
    name: 'Gói',
    version: 'Phiên bản',
    terms: 'Giấy phép',
  },
};
