export const allocation = {
  title: 'x',
};
