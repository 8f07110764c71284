import { useTranslation } from 'react-i18next';
import type { TemplatePreview } from '../../../contract/views/templates.ts';
import type { Pointing } from '../../../domain/template/filling.ts';
import { textOf } from './cell-text.ts';
import styles from './sheet.module.css';

/** One line over the sheet that says of the chosen cell what Excel's own line would not. */
export function CellLine(props: {
  readonly preview: TemplatePreview;
  readonly pointings: readonly Pointing[];
  readonly sheet: string;
  readonly cell: string;
}) {
  const { preview, sheet, cell } = props;
  const { t } = useTranslation('templates');
  const words = wordsOf();
  return (
    <p className={styles.line} role="status">
      {cell !== '' && <b className={styles.place}>{cell}</b>}
      <span title={words}>{words}</span>
    </p>
  );

  function wordsOf(): string {
    if (cell === '') return t('line.none');
    const isHere = (one: { readonly sheet: string | null; readonly cell: string | null }) =>
      one.sheet === sheet && one.cell === cell;
    const text = textOf(preview, { sheet, cell });
    const says = text === '' ? t('empty') : text;
    const doubt = preview.unplaced.find(isHere);
    if (doubt !== undefined) return doubt.message;
    const filled = preview.cells.find(isHere);
    const scope = props.pointings.find(isHere)?.scope;
    if (scope !== undefined && filled === undefined) return `${says} · ${t(`line.said.${scope}`)}`;
    if (filled === undefined) {
      return preview.formulas.some(isHere) ? t('sign.formula') : `${says} · ${t('line.stays')}`;
    }
    const blank = preview.empty.find(isHere)?.message ?? t('line.left');
    const after = filled.after === '' ? blank : filled.after;
    return `${filled.label} · ${t('line.change', { before: says, after })}`;
  }
}
