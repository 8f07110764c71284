export const common = {
  cancel: 'Hủy',
  close: 'Đóng',
  retry: 'Thử lại',
  loading: 'Đang mở…',
  nothingFound: 'Không tìm thấy',
  refused: 'Chưa thực hiện được',
  fault: {
    title: 'Lỗi của chương trình',
    message:
      'Thao tác chưa được thực hiện, số liệu vẫn giữ nguyên. Thử lại; nếu vẫn lỗi, mở lại chương trình.',
    engineGone: 'Bộ xử lý đã dừng. Mở lại chương trình; những gì đã lưu vẫn còn.',
  },
};
