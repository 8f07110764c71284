import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposedFigure, ReturnsReading } from '../../../contract/views/others.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import table from '../../parts/table.module.css';
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';
import type { ProposedGroup } from './accept-bar.tsx';
import { periodWords, useFigureWords } from './figure-words.ts';
import { heldFigures, type ListedFigure } from './held-figures.ts';
import { useProposed } from './reading-parts.ts';

/** More than anyone reads through would hold up the page. */
const MOST_ROWS = 1000;

/** The figures of one kind, one by one, with what stands there now and what would. */
export function ProposedDialog(props: {
  readonly reading: ReturnsReading;
  readonly files: ReadonlySet<string>;
  readonly group: ProposedGroup;
  readonly withTargets: boolean;
  readonly nameOf: (unit: string) => string;
  readonly onClose: () => void;
}) {
  const { group, reading, files } = props;
  useReturnedFocus();
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const proposed = useProposed(reading);
  const words = useFigureWords();
  const shown = (proposed.data ?? []).filter(({ file }) => files.has(file));
  const own = reading.files.filter(({ file }) => files.has(file));
  const all: readonly ListedFigure[] =
    group === 'held' ? heldFigures(own, shown) : listedFigures(shown, group, props.withTargets);
  const figures = all.slice(0, MOST_ROWS);
  const stageWords = (stage: NamedStage) => ti(`stage.${stage}`).toLocaleLowerCase();
  const value = (one: number | string | null) =>
    typeof one === 'number' ? formatDecimal(one) : (one ?? '');

  return (
    <Modal opened onClose={props.onClose} size={1040} title={t(`proposed.${group}`)}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col">{t('column.period')}</th>
            <th scope="col" className={table.number}>
              {t('column.now')}
            </th>
            <th scope="col" className={table.number}>
              {t('column.reported')}
            </th>
            <th scope="col">{t('column.place')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={`${one.file} ${one.sheet} ${one.cell}`}>
              <th scope="row">{one.unit === null ? <Unknown /> : props.nameOf(one.unit)}</th>
              <td>
                {one.indicator === null ? <Unknown /> : words.indicator(one.indicator)}
                {one.sector !== '' && ` (${words.sector(one.sector)})`}
                {one.kind === 'target' && ` (${t('target')})`}
              </td>
              <td className={table.tight}>
                {one.period === null ? <Unknown /> : periodWords(one.period)}
                {isNamedStage(one.stage) && `, ${stageWords(one.stage)}`}
              </td>
              <td className={table.number}>{value(one.from)}</td>
              <td className={table.number}>{value(one.to)}</td>
              <td className={table.soft}>
                {one.file}, {one.cell}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

function listedFigures(
  proposed: readonly ProposedFigure[],
  group: Exclude<ProposedGroup, 'held'>,
  withTargets: boolean,
): readonly ListedFigure[] {
  const isNewTarget = ({ kind, change }: ProposedFigure) => kind === 'target' && change === 'new';
  const listed = proposed
    .filter((one) =>
      group === 'differs'
        ? one.change === 'changed' && one.kind !== 'target'
        : one.sound && one.change === group && (withTargets || !isNewTarget(one)),
    )
    .map((one) => [placeText(one), { ...one, to: one.to ?? '' }] as const);
  return [...new Map(listed).values()];
}

/** A place that several files report alike is stored, and listed, once. */
function placeText({ kind, indicator, unit, sector, period, stage }: ProposedFigure): string {
  return JSON.stringify([kind, indicator, unit, sector, period, stage]);
}

function Unknown() {
  const { t } = useTranslation('returns');
  return <span className={table.soft}>{t('unknown')}</span>;
}

type NamedStage = 'estimate' | 'official';

/** Results are what was done, if nothing else is said. */
function isNamedStage(stage: string | undefined): stage is NamedStage {
  return stage === 'estimate' || stage === 'official';
}
