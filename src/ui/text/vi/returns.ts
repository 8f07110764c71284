export const returns = {
  title: 'Tiếp nhận báo cáo',
  empty: 'Chưa có báo cáo nào cho kỳ này.',
};
