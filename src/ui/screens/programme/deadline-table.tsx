import { useTranslation } from 'react-i18next';
import type { ProgrammeDeadline } from '../../../domain/programme.ts';
import { Hint } from '../../parts/screen.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import table from '../../parts/table.module.css';
import { lastDayOf } from './last-day.ts';

export function DeadlineTable(props: { readonly deadlines: readonly ProgrammeDeadline[] }) {
  const { t } = useTranslation('programme');
  if (props.deadlines.length === 0) return <Hint>{t('noDeadlines')}</Hint>;

  function lastDay(deadline: ProgrammeDeadline): string {
    const last = lastDayOf(deadline.date);
    switch (last.type) {
      case 'unset':
        return t('dueUnset');
      case 'once':
        return last.day;
      case 'yearly':
        return t('everyYear', { day: last.day });
    }
  }

  return (
    <Scroller label={t('table.deadlines')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.rule')}</th>
            <th scope="col">{t('table.lastDay')}</th>
            <th scope="col">{t('table.to')}</th>
            <th scope="col">{t('table.via')}</th>
            <th scope="col">{t('table.paragraph')}</th>
          </tr>
        </thead>
        <tbody>
          {props.deadlines.map((deadline) => (
            <tr key={`${deadline.paragraph} ${deadline.what}`}>
              <td>{deadline.what}</td>
              <td>{deadline.rule}</td>
              <td className={table.tight}>{lastDay(deadline)}</td>
              <td>{deadline.to ?? ''}</td>
              <td>{deadline.via ?? ''}</td>
              <td className={table.tight}>{deadline.paragraph}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
