/** What the bundles for Node and for Electron's processes leave as imports. */
export const leftOutside = [
  // Its binding is a binary that must stay beside its own package.
  'better-sqlite3',
  // The workbook writer's ZIP reader asks for it to read from a cloud store, which nothing here does.
  '@aws-sdk/client-s3',
];
