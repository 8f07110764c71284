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
    reason: 'Vì sao có số này',
  },
  byKey: {
    cut: 'Trình duyệt không cho cắt từ trình đơn. Nhấn Ctrl+X.',
    copy: 'Trình duyệt không cho sao chép từ trình đơn. Nhấn Ctrl+C.',
    paste: 'Trình duyệt không cho đọc bộ nhớ tạm từ trình đơn. Nhấn Ctrl+V.',
  },
  nothingCopied: 'Bộ nhớ tạm chưa có gì để dán.',
};
