import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useReturnedFocus } from '../../../parts/use-returned-focus.ts';
import { PaperParts } from '../../reports/paper/paper-parts.tsx';
import { type ReportInput, useSaving } from '../../reports/use-saving.ts';
import styles from './reason.module.css';

/** «Biểu thuyết minh cách tính»: how every number of the column came about, to be taken along. */
export function ColumnPaper(props: {
  readonly input: Omit<ReportInput, 'id'>;
  readonly onClose: () => void;
}) {
  const { onClose } = props;
  const { api } = useSession();
  useReturnedFocus();
  const { t } = useTranslation('plan');
  const { t: tc } = useTranslation();
  const title = t('reason.paper');
  const input: ReportInput = { ...props.input, id: 'working' };
  const paper = useQuery(api.reports.preview.queryOptions({ input }));
  const { save, busy } = useSaving({ title });
  return (
    <Modal opened onClose={onClose} title={title} size="min(1080px, 94vw)">
      <Loaded query={paper}>
        {(report) => (
          <div className={styles.paper}>
            {[report, ...(report.further ?? [])].map((table, index) => (
              <PaperParts key={table.sheetName ?? index} report={table} page={null} />
            ))}
          </div>
        )}
      </Loaded>
      <footer className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {tc('close')}
        </Button>
        <Button
          disabled={!paper.isSuccess}
          loading={busy !== null}
          onClick={() => void save(input, 'xlsx')}
        >
          {t('reason.export')}
        </Button>
      </footer>
    </Modal>
  );
}
