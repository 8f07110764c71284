import type {
  EmptyCell,
  TemplateCell,
  TemplatePreview,
  Unplaced,
} from '../../../contract/views/templates.ts';

export type Findings = {
  /** Cells that get a figure or a text. */
  readonly filled: readonly TemplateCell[];
  /** Places of the form that could not be told, or say two things. */
  readonly doubts: readonly Unplaced[];
  /** Figures of the workspace for which the form has no place. */
  readonly unplaced: readonly Unplaced[];
  /** Places for which the workspace has no figure. */
  readonly empty: readonly EmptyCell[];
};

/** What has to be known before a form is filled, by what a person does about it. */
export function findingsOf(preview: TemplatePreview): Findings {
  const isFigure = ({ reason }: Unplaced) => reason === 'no-row' || reason === 'no-place';
  return {
    filled: preview.cells.filter(({ after }) => after !== ''),
    doubts: preview.unplaced.filter((one) => !isFigure(one)),
    unplaced: preview.unplaced.filter(isFigure),
    empty: preview.empty,
  };
}
