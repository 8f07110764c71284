import type { ReadFile } from '../../../contract/views/others.ts';
import { pictureText } from './picture-cells.ts';
import type { Answer } from './problems.ts';

/** What a person said about a file, with the text that stands in the file at that place. */
export type Correction = {
  readonly id: string;
  readonly answer: Answer;
  readonly cell: string | null;
  readonly from: string;
};

export function correctionsOf(file: ReadFile, answers: readonly Answer[]): readonly Correction[] {
  return answers
    .filter((answer) => answer.file === file.file)
    .map((answer) => {
      if (answer.type === 'period' || answer.type === 'charset') {
        return { id: answer.type, answer, cell: null, from: '' };
      }
      const { type, sheet, cell } = answer;
      const picture = file.pictures.find((one) => one.sheet === sheet);
      const from = picture === undefined || cell === null ? '' : pictureText(picture, cell);
      const code = type === 'accept' ? (answer.code ?? '') : '';
      return { id: JSON.stringify([type, sheet, cell, code]), answer, cell, from };
    });
}
