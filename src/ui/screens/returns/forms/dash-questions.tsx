import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableReading } from '../../../../domain/returns/reading.ts';
import inbox from '../inbox.module.css';
import type { Answer } from '../problems.ts';
import { headerCell } from './tables.ts';

/** Asks once for each table what its «-» stand for: no rule tells 0 from «not reported». */
export function DashQuestions(props: {
  readonly file: string;
  readonly tables: readonly TableReading[];
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
}) {
  const { file, tables, busy, onAnswer } = props;
  const { t } = useTranslation('returnForms');
  return tables.map((table) => {
    const { sheet, range } = table;
    const place = { file, sheet, cell: headerCell(table) };
    const words = tables.length > 1 ? t('dash.askIn', { range, sheet }) : t('dash.ask');
    return (
      <fieldset key={`${sheet} ${range}`} className={inbox.question}>
        <legend>{words}</legend>
        {(['zero', 'blank'] as const).map((as) => (
          <Button
            key={as}
            size="compact-xs"
            variant="default"
            disabled={busy}
            onClick={() => void onAnswer([{ type: 'dash', ...place, as }])}
          >
            {t(`dash.${as}`)}
          </Button>
        ))}
      </fieldset>
    );
  });
}
