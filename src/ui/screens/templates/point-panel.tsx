import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePreview, TemplateView } from '../../../contract/views/templates.ts';
import { TEXT_FIELDS } from '../../../domain/template/filling.ts';
import { useSession } from '../../app/session.tsx';
import { columnOfCell } from '../../parts/cell-names.ts';
import { useWrite } from '../../parts/use-write.ts';
import { textOf } from './cell-text.ts';
import { FigureFields } from './figure-fields.tsx';
import {
  type AskedFor,
  changedDraft,
  draftOf,
  fillingOf,
  type PointDraft,
  scopeOf,
  takesScope,
} from './point-draft.ts';
import type { Spot } from './spot.ts';
import styles from './templates.module.css';

const TYPES = ['figure', 'text', 'nothing'] as const;
const SCOPES = ['cell', 'column', 'row'] as const;

/** «Ô C12 lấy số liệu…»: a person says what fills a cell, or the cells below or beside it. */
export function PointPanel(props: {
  readonly template: TemplateView;
  readonly preview: TemplatePreview;
  readonly spot: Spot;
  readonly asked: AskedFor;
  readonly onClose: () => void;
}) {
  const { template, preview, spot, onClose } = props;
  const { engine } = useSession();
  const { t } = useTranslation('templates');
  const { run, busy } = useWrite();
  const isHere = (one: { readonly sheet: string | null; readonly cell: string | null }) =>
    one.sheet === spot.sheet && one.cell === spot.cell;
  const pointing = template.pointings.find(isHere);
  const filled = preview.cells.find(isHere);
  const text = textOf(preview, spot);
  const [draft, setDraft] = useState(() => draftOf(pointing, filled, text, props.asked));
  const filling = fillingOf(draft);
  const isFormula = preview.formulas.some(isHere);
  const change = (part: Partial<PointDraft>) => setDraft((old) => changedDraft(old, part));

  async function send(next: typeof filling, scope = scopeOf(draft)): Promise<void> {
    const point = { id: template.id, ...spot, scope, filling: next };
    const answer = await run(() => engine.templates.point(point));
    if (answer !== null) onClose();
  }

  return (
    <section
      className={styles.point}
      aria-label={titleOf()}
      onKeyDown={(event) => {
        // A list that is open closes first.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (filling !== null && !busy) void send(filling);
        }}
      >
        <header>
          <h3>{titleOf()}</h3>
          <button type="button" className={styles.link} onClick={onClose}>
            {t('point.close')}
          </button>
        </header>
        <p className={styles.note}>
          {text !== '' && <>{t('point.says', { text })} </>}
          {filled === undefined ? t('point.nothing') : t('point.now', { words: filled.label })}
        </p>
        {isFormula && <p className={styles.note}>{t('point.formula')}</p>}
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('point.with')}
          value={draft.type}
          onChange={(type) => change({ type: TYPES.find((one) => one === type) ?? 'figure' })}
          data={TYPES.map((value) => ({ value, label: t(`point.type.${value}`) }))}
        />
        {takesScope(draft) && (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('point.scope')}
            value={draft.scope}
            onChange={(scope) => change({ scope: SCOPES.find((one) => one === scope) ?? 'cell' })}
            data={SCOPES.map((value) => ({ value, label: t(`point.scopes.${value}`) }))}
          />
        )}
        {draft.type === 'figure' && draft.scope !== 'cell' && (
          <p className={styles.note}>{t(`point.${draft.scope}Note`)}</p>
        )}
        {draft.type === 'figure' && <FigureFields draft={draft} onChange={change} />}
        {draft.type === 'text' && (
          <Select
            label={t('point.field')}
            data-first=""
            value={draft.field}
            onChange={(field) =>
              change({ field: TEXT_FIELDS.find((one) => one === field) ?? draft.field })
            }
            data={TEXT_FIELDS.map((value) => ({ value, label: t(`point.fields.${value}`) }))}
          />
        )}
        <Group gap="xs" mt={10}>
          <Button type="submit" disabled={filling === null} loading={busy}>
            {t(scopeOf(draft) === 'cell' ? 'point.do' : 'point.doMany')}
          </Button>
          {pointing !== undefined && (
            <Button
              variant="default"
              disabled={busy}
              onClick={() => void send(null, pointing.scope)}
            >
              {t('point.takeBack')}
            </Button>
          )}
        </Group>
      </form>
    </section>
  );

  function titleOf(): string {
    return scopeOf(draft) === 'column'
      ? t('point.titleColumn', { column: columnOfCell(spot.cell) })
      : t('point.title', { cell: spot.cell });
  }
}
