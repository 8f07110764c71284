// The model lives in src/domain/returns/reading.ts (the contract and the page need it too): import it from there,
// extend it there, and delete this file.
export type * from '../../domain/returns/reading.ts';
