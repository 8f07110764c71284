export const catalogue = {
  title: 'Danh mục',
  empty: 'Đơn vị, chỉ tiêu và số liệu căn cứ hiện ở đây.',
};
