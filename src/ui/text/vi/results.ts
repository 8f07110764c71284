export const results = {
  title: 'Kết quả thực hiện',
  empty: 'Chưa có kết quả nào cho năm này.',
};
