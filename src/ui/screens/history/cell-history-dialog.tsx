import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryChange, HistoryStep } from '../../../contract/views/history.ts';
import type { FigureKey } from '../../../domain/figure.ts';
import { versionWords } from '../../app/frame/version-words.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import { Table } from '../../parts/table.tsx';
import { useWrite } from '../../parts/use-write.ts';
import styles from './history.module.css';
import { historyMoment } from './moment.ts';
import { personWords } from './names.ts';
import { stepColumns } from './step-columns.ts';
import { StepFiles } from './step-files.tsx';

/** A cell with more changes than that shows the newest. */
const MOST_STEPS = 200;

export type AskedCell = Omit<FigureKey, 'stage'>;

/** «Lịch sử ô»: every value that one cell has had, and the way back to each. */
export function CellHistoryDialog(props: {
  readonly cell: AskedCell;
  /** «Kết nạp đoàn viên · LĐLĐ huyện Mường Ảng». */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { name, onClose } = props;
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t: tf } = useTranslation('frame');
  const [cell, setCell] = useState(props.cell);
  const { t } = useTranslation('history');
  const steps = useQuery(api.history.list.queryOptions({ input: { cell, limit: MOST_STEPS } }));
  const shown = info.versions.find(({ id }) => id === cell.version);
  const amended = info.versions.find(({ id }) => id === shown?.amends);
  const title = cell === props.cell ? name : `${name} · ${shown?.name ?? ''}`;
  return (
    <Modal opened onClose={onClose} size={1040} title={t('cell.title', { name: title })}>
      <Loaded query={steps}>{(data) => <Values steps={data} />}</Loaded>
      {amended !== undefined && (
        <Button variant="subtle" mt="sm" onClick={() => setCell({ ...cell, version: amended.id })}>
          {t('cell.before', { name: versionWords(amended, tf) })}
        </Button>
      )}
    </Modal>
  );
}

function Values(props: { readonly steps: readonly HistoryStep[] }) {
  const { t } = useTranslation('history');
  const rows = props.steps.flatMap((step) => step.changes.map((change) => ({ step, change })));
  if (rows.length === 0) return <Hint>{t('cell.none')}</Hint>;
  const newest = newestOfEach(rows.map(({ change }) => change));
  const nowOf = ({ figure }: HistoryChange) =>
    [...newest].find((one) => one.figure?.stage === figure?.stage)?.to ?? '';
  return (
    <Table label={t('cell.values')} columns={[...stepColumns(t), t('cell.restore')]}>
      {rows.map(({ step, change }) => (
        <tr key={`${step.step} ${change.label}`}>
          <td className={table.tight}>{historyMoment(step.at)}</td>
          <td className={styles.who}>{personWords(step)}</td>
          <td>
            {step.what}
            <StepFiles files={step.files} />
          </td>
          <td className={styles.fromTo}>
            {change.figure === null && (
              <span className={table.soft}>{change.label.split(' · ')[0]}: </span>
            )}
            {change.from} → <b>{change.to}</b>
          </td>
          <td className={styles.why}>{step.why}</td>
          <td className={table.tight}>
            <Restore step={step} change={change} stands={newest.has(change)} now={nowOf(change)} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Restore(props: {
  readonly step: HistoryStep;
  readonly change: HistoryChange;
  /** Whether the change is the last of its figure, so that its value stands now. */
  readonly stands: boolean;
  /** What the figure says now. */
  readonly now: string;
}) {
  const { step, change, stands, now } = props;
  const { engine } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('history');
  const { run, busy } = useWrite();
  const { figure } = change;
  if (figure === null) return null;
  if (stands) return <span className={table.soft}>{t('cell.stands')}</span>;
  if (change.to === now) return <span className={table.soft}>{t('cell.sameNow')}</span>;
  if (info.readOnly) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={busy}
      aria-label={t('cell.restoreOf', { value: change.to, when: historyMoment(step.at) })}
      onClick={() =>
        void run(
          () => engine.history.restore({ step: step.step, figure }),
          (done) => t(done.step === null ? 'cell.same' : 'cell.restored', { value: done.to }),
        )
      }
    >
      {t('cell.restoreThis')}
    </Button>
  );
}

/** The last change of each figure: a cell holds results at several stages. */
function newestOfEach(changes: readonly HistoryChange[]): ReadonlySet<HistoryChange> {
  const seen = new Set<string>();
  return new Set(
    changes.filter(({ figure }) => {
      if (figure === null || seen.has(figure.stage)) return false;
      seen.add(figure.stage);
      return true;
    }),
  );
}
