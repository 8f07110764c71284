import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import type { ProgrammeIndicator } from '../../../domain/programme.ts';
import { RowButton } from '../../parts/row-button.tsx';
import table from '../../parts/table.module.css';
import { useProgrammeWords } from '../programme/use-words.ts';
import type { ListedIndicator } from './indicators-tab.tsx';

export function IndicatorRow(props: {
  readonly indicator: ListedIndicator;
  readonly view: CatalogueView;
  /** What programmes ask of it, once for each period. */
  readonly asked: readonly ProgrammeIndicator[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onMove: (by: -1 | 1) => void;
}) {
  const { indicator, asked } = props;
  const { t } = useTranslation('catalogue');
  const words = useProgrammeWords(props.view);
  const nameOf = (code: string) =>
    [...props.view.indicators, ...props.view.unlisted].find((one) => one.code === code)?.name ??
    code;
  const parts = [indicator.numerator, indicator.denominator].filter((code) => code !== null);
  return (
    <tr
      className={`${table.pickable} ${props.chosen ? table.chosen : ''}`}
      onClick={props.onChoose}
    >
      <th scope="row">
        <RowButton chosen={props.chosen} onChoose={props.onChoose} onMove={props.onMove}>
          {indicator.name}
        </RowButton>
      </th>
      <td>{t(`indicatorKind.${indicator.kind}`)}</td>
      <td>{indicator.unit}</td>
      <td className={table.tight}>{t(`cadence.${indicator.cadence}`)}</td>
      <td>{parts.map(nameOf).join(' ÷ ')}</td>
      <td>
        {asked.map((one) => (
          <div key={`${one.period} ${one.paragraph} ${one.comparatorText}`}>
            {words.requirement(one)} <span className={table.soft}>({one.paragraph})</span>
          </div>
        ))}
      </td>
      <td className={table.number}>{indicator.figureCount || ''}</td>
      <td className={table.tight}>{indicator.ended ? t('ended') : ''}</td>
    </tr>
  );
}
