/** The menu of the selected cells. */
export const cellMenu = {
  label: 'Ô đang chọn',
  act: {
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    clear: 'Xóa nội dung',
    fillDown: 'Điền xuống',
    fillRight: 'Điền sang phải',
  },
  command: {
    lock: 'Khóa…',
    unlock: 'Mở khóa',
    note: 'Ghi chú…',
    reason: 'Cách tính',
    cellHistory: 'Lịch sử ô…',
    unitHistory: 'Nhật ký của đơn vị',
  },
  byKey: {
    cut: 'Chưa cắt được từ trình đơn. Nhấn Ctrl+X.',
    copy: 'Chưa sao chép được từ trình đơn. Nhấn Ctrl+C.',
    paste: 'Trình đơn không được phép đọc bộ nhớ tạm, chưa dán ô nào. Nhấn Ctrl+V.',
  },
  nothingCopied: 'Bộ nhớ tạm chưa có gì để dán.',
};
