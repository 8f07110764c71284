export const totals = {
  title: 'Tổng mới {{value}} (hiện nay {{now}})',
  titleFirst: 'Tổng mới {{value}} (hiện nay chưa đặt)',
  subtotalTitle: '{{group}}: tổng mới {{value}} (hiện nay {{now}})',
  subtotalFirst: '{{group}}: tổng mới {{value}} (hiện nay chưa có)',
  shared: '{{indicator}}; các đơn vị đang có {{shared}}.',
  subtotalShared:
    '{{indicator}}; dòng này cộng từ {{n}} đơn vị nên chỉ đổi được bằng cách phân bổ lại cho các đơn vị ấy. Tổng chỉ tiêu giao giữ nguyên.',
  blankSubtotal: 'Dòng này cộng từ các đơn vị nên không để trống được. Xóa ở từng đơn vị.',
  proportional: 'Phân bổ lại theo tỷ lệ hiện nay',
  equal: 'Chia đều',
  otherBasis: 'Phân bổ theo căn cứ khác…',
  onlySet: 'Chỉ đặt tổng',
  onlyThis: 'Chỉ đổi ô này',
  apply: 'Áp dụng',
  working: 'Đang tính…',
  changed: '{{n}} ô thay đổi',
  unchanged: 'Không ô nào thay đổi.',
  changes: 'Các ô thay đổi',
  fromTo: '{{from}} → {{to}}',
  blank: 'trống',
  keep: {
    button: 'Giữ nguyên tổng',
    on: 'Đang giữ nguyên tổng: đổi một ô thì các ô chưa khóa khác bù lại.',
    title: 'Giữ nguyên tổng {{total}}: {{unit}} {{from}} → {{to}}',
    fills: 'Các đơn vị đang có {{shared}}; sau khi đổi, cộng lại đủ {{total}}.',
    paste:
      'Chưa dán ô nào: đang giữ nguyên tổng, mỗi lần chỉ đổi một ô. Tắt «Giữ nguyên tổng» rồi dán lại.',
    clear:
      'Chưa xóa ô nào: đang giữ nguyên tổng, mỗi lần chỉ xóa một ô. Tắt «Giữ nguyên tổng» rồi xóa lại.',
  },
};
