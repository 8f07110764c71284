export const help = {
  title: 'Hướng dẫn sử dụng',
  chapters: 'Các chương',
  close: 'Đóng hướng dẫn',
  tour: 'Xem giới thiệu nhanh',
};
