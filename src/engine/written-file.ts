/** The doors write files as the engine does: whole or not at all, patient with what holds a file. */
export { writeFileAtomically } from '../workbooks/atomic-write.ts';
