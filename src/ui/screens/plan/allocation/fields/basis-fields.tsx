import { CloseButton, Select, TextInput, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import { formatDecimal } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import { sharesBesides100, withBasis } from '../form/bases.ts';
import type { BasisField, FieldProblem } from '../form/sharing-form.ts';
import { FieldRow } from './field-row.tsx';
import { NoBasis } from './no-basis.tsx';

type Bases = readonly BasisField[];

/** One basis, or several with their weights. */
export function BasisFields(props: {
  readonly bases: Bases;
  readonly choices: readonly BasisChoice[];
  readonly unitCount: number;
  /** Whether only figures by sector are a basis. */
  readonly bySector: boolean;
  readonly problems: readonly (FieldProblem | null)[];
  readonly onChange: (bases: Bases) => void;
}) {
  const { bases, choices, onChange } = props;
  const { t } = useTranslation('allocation');
  const several = bases.length > 1;
  const unused = bases.some(({ basis }) => basis === '')
    ? undefined
    : choices.find((one) => bases.every(({ basis }) => basis !== one.basis));
  const sum = sharesBesides100(bases);
  return (
    <>
      {bases.map(({ basis }, i) => (
        <FieldRow key={basis} label={several ? t('basisN', { n: i + 1 }) : t('basis')}>
          {(id) => <BasisLine {...props} id={id} at={i} several={several} />}
        </FieldRow>
      ))}
      {(unused !== undefined || sum !== null) && (
        <div className={styles.row}>
          <span />
          <div className={styles.sumLine}>
            {unused !== undefined && (
              <UnstyledButton
                className={styles.add}
                onClick={() => onChange(withBasis(bases, unused.basis))}
              >
                {t('addBasis')}
              </UnstyledButton>
            )}
            {sum !== null && (
              <span className={styles.shareSum}>{t('shareSum', { sum: formatDecimal(sum) })}</span>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function BasisLine(props: {
  readonly id: string;
  readonly at: number;
  readonly several: boolean;
  readonly bases: Bases;
  readonly choices: readonly BasisChoice[];
  readonly unitCount: number;
  /** Whether only figures by sector are a basis. */
  readonly bySector: boolean;
  readonly problems: readonly (FieldProblem | null)[];
  readonly onChange: (bases: Bases) => void;
}) {
  const { at, several, bases, choices, onChange } = props;
  const { t } = useTranslation('allocation');
  const { basis, share } = bases[at] ?? { basis: '', share: '' };
  const problem = props.problems[at] ?? null;
  const described = useDescription(
    choices.find((one) => one.basis === basis),
    props.unitCount,
  );
  const replace = (change: Partial<BasisField>) =>
    onChange(bases.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <>
      <div className={styles.basis}>
        <Select
          flex={1}
          id={props.id}
          data={choices
            .filter((one) => one.basis === basis || bases.every((b) => b.basis !== one.basis))
            .map((one) => ({ value: one.basis, label: one.label }))}
          value={basis === '' ? null : basis}
          placeholder={t('chooseBasis')}
          onChange={(value) => value !== null && replace({ basis: value })}
        />
        {several && (
          <TextInput
            w={56}
            inputMode="decimal"
            aria-label={t('shareN', { n: at + 1 })}
            value={share}
            error={problem !== null}
            onChange={(event) => replace({ share: event.currentTarget.value })}
          />
        )}
        {several && (
          <CloseButton
            size={30}
            aria-label={t('removeBasis', { n: at + 1 })}
            onClick={() => onChange(bases.filter((_, i) => i !== at))}
          />
        )}
      </div>
      {problem === 'needsBasis' ? (
        <NoBasis bySector={props.bySector} onEqual={() => replace({ basis: 'equal' })} />
      ) : (
        problem !== null && <p className={styles.fieldError}>{t(problem)}</p>
      )}
      {described !== '' && <p className={styles.hint}>{described}</p>}
    </>
  );
}

/** «13/13 đơn vị có số liệu · cộng 1.260 · kỳ 2020». */
function useDescription(choice: BasisChoice | undefined, unitCount: number): string {
  const { t } = useTranslation('allocation');
  if (choice === undefined || choice.basis === 'equal') return '';
  const known = t('basisKnown', {
    known: choice.known,
    units: unitCount,
    sum: formatDecimal(choice.sum),
  });
  const period = choice.period === null ? [] : [t('basisPeriod', { period: choice.period })];
  return [known, ...period, choice.note].filter((part) => part !== '').join(' · ');
}
