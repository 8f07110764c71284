export const totals = {
  title: 'Tổng mới {{value}} (hiện\u00a0nay\u00a0{{now}})',
  titleFirst: 'Tổng mới {{value}} (hiện\u00a0nay\u00a0chưa\u00a0đặt)',
  subtotalTitle: '{{group}}: tổng mới {{value}} (hiện\u00a0nay\u00a0{{now}})',
  subtotalFirst: '{{group}}: tổng mới {{value}} (hiện\u00a0nay\u00a0chưa\u00a0có)',
  shared: '{{indicator}}: đã phân bổ {{shared}}.',
  sharedNone: '{{indicator}}: chưa phân bổ cho đơn vị nào.',
  subtotalShared:
    '{{indicator}}: dòng này cộng từ {{n}} đơn vị, đổi tổng là phân bổ lại cho các đơn vị ấy. Tổng chỉ tiêu giao giữ nguyên.',
  blankSubtotal: 'Dòng này cộng từ các đơn vị nên không để trống được. Xóa ở từng đơn vị.',
  sharedTotal: {
    paste:
      'Chưa dán ô nào: vùng dán có ô tổng chỉ tiêu giao đã có số. Dán riêng từng ô tổng, rồi dán các ô của đơn vị.',
    fill: 'Chưa điền ô nào: vùng điền có ô tổng chỉ tiêu giao đã có số. Nhập riêng từng ô tổng, rồi điền các ô của đơn vị.',
    move: 'Chưa chuyển ô nào: vùng cắt hoặc nơi đến có ô tổng chỉ tiêu giao. Sửa riêng từng ô tổng, rồi chuyển các ô của đơn vị.',
    clear:
      'Chưa xóa ô nào: vùng chọn có ô tổng chỉ tiêu giao đã phân bổ cho đơn vị. Xóa riêng từng ô tổng, hoặc chỉ chọn ô của đơn vị.',
    cleared: 'Đã xóa tổng chỉ tiêu giao; số đã phân bổ cho các đơn vị giữ nguyên.',
  },
  totalStep: 'Phân bổ lại tổng {{value}}',
  subtotalStep: 'Chia lại nhóm {{group}}: {{value}}',
  proportional: 'Phân bổ lại theo tỷ lệ hiện nay',
  zeroBasis:
    'Các đơn vị chưa có số nào lớn hơn 0 nên không có tỷ lệ hiện nay. Chia đều, hay chọn căn cứ khác?',
  equal: 'Chia đều',
  otherBasis: 'Phân bổ theo căn cứ khác…',
  onlySet: 'Chỉ đặt tổng',
  onlyThis: 'Chỉ đổi ô này',
  apply: 'Áp dụng',
  stray: 'Chưa ghi «{{typed}}»: gõ khi đang hỏi. Trả lời ở đây trước.',
  working: 'Đang tính…',
  changed: '{{n}} ô thay đổi',
  unchanged: 'Không ô nào thay đổi.',
  changes: 'Các ô thay đổi',
  fromTo: '{{from}}\u00a0→\u00a0{{to}}',
  blank: 'trống',
  keep: {
    button: 'Giữ nguyên tổng',
    on: 'Đang giữ nguyên tổng: đổi một ô thì các ô chưa khóa khác bù lại.',
    title: 'Giữ nguyên tổng {{total}}: {{unit}} {{from}}\u00a0→\u00a0{{to}}',
    step: 'Giữ nguyên tổng, đặt {{unit}} thành {{to}}',
    infeasible:
      'Các ô chưa khóa khác không bù được để giữ nguyên tổng {{total}}. Nhập số khác, mở khóa bớt ô, hoặc chỉ đổi ô này.',
    'zero-basis':
      'Các ô chưa khóa khác đều bằng 0 nên không có tỷ lệ để bù. Nhập số khác, hoặc chỉ đổi ô này.',
    present: 'Các đơn vị đang có {{total}}, giữ nguyên {{total}}.',
    cleared: 'Ô này được ghi số 0. Muốn để trống, tắt «Giữ nguyên tổng» rồi xóa lại.',
    paste:
      'Chưa dán ô nào: đang giữ nguyên tổng, mỗi lần chỉ đổi một ô. Tắt «Giữ nguyên tổng» rồi dán lại.',
    move: 'Chưa chuyển ô nào: đang giữ nguyên tổng, mỗi lần chỉ đổi một ô. Tắt «Giữ nguyên tổng» rồi chuyển lại.',
    fill: 'Chưa điền ô nào: đang giữ nguyên tổng, mỗi lần chỉ đổi một ô. Tắt «Giữ nguyên tổng» rồi điền lại.',
    clear:
      'Chưa xóa ô nào: đang giữ nguyên tổng, mỗi lần chỉ xóa một ô. Tắt «Giữ nguyên tổng» rồi xóa lại.',
  },
};
