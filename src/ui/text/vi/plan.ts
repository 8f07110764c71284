export const plan = {
  title: 'Phân bổ',
};
