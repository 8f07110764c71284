export const programme = {
  title: 'Chương trình',
  empty: 'Chỉ tiêu, nhiệm vụ và thời hạn của chương trình hiện ở đây.',
};
