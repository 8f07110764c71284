export const reports = {
  title: 'Biểu, văn bản',
  empty: 'Biểu và văn bản hiện ở đây.',
};
