export const issue = {
  title: 'x',
};
