export const history = {
  title: 'Nhật ký',
  empty: 'Chưa có thay đổi nào.',
};
