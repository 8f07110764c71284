import { CloseButton, Select, TextInput, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BasisChoice } from '../../../../contract/views/plan.ts';
import { formatDecimal } from '../../../../domain/vietnamese/numbers.ts';
import styles from '../plan.module.css';
import type { AllocationForm, FieldProblem } from './allocation-form.ts';

type Bases = AllocationForm['bases'];

/** One basis, or several with their weights. */
export function BasisFields(props: {
  readonly bases: Bases;
  readonly choices: readonly BasisChoice[];
  readonly unitCount: number;
  readonly problems: readonly (FieldProblem | null)[];
  readonly onChange: (bases: Bases) => void;
}) {
  const { bases, choices, unitCount, problems, onChange } = props;
  const { t } = useTranslation('allocation');
  const several = bases.length > 1;
  const unused = choices.find((one) => bases.every(({ basis }) => basis !== one.basis));
  const replace = (at: number, change: Partial<Bases[number]>) =>
    onChange(bases.map((one, i) => (i === at ? { ...one, ...change } : one)));

  return (
    <div>
      {bases.map(({ basis, share }, i) => (
        <div key={basis} className={styles.basis}>
          <Select
            flex={1}
            label={several ? t('basisN', { n: i + 1 }) : t('basis')}
            data={choices
              .filter((one) => one.basis === basis || bases.every((b) => b.basis !== one.basis))
              .map((one) => ({ value: one.basis, label: one.label }))}
            value={basis}
            description={describe(choices.find((one) => one.basis === basis))}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(value) => value !== null && replace(i, { basis: value })}
          />
          {several && (
            <TextInput
              w={72}
              label={t('share')}
              value={share}
              error={problems[i] === 'badShare' ? t('badShare') : null}
              onChange={(event) => replace(i, { share: event.currentTarget.value })}
            />
          )}
          {several && (
            <CloseButton
              mt={20}
              size={30}
              aria-label={t('removeBasis', { n: i + 1 })}
              onClick={() => onChange(bases.filter((_, at) => at !== i))}
            />
          )}
        </div>
      ))}
      {unused !== undefined && (
        <UnstyledButton
          className={styles.addBasis}
          onClick={() => onChange(shared([...bases, { basis: unused.basis, share: '0' }]))}
        >
          {t('addBasis')}
        </UnstyledButton>
      )}
    </div>
  );

  function describe(choice: BasisChoice | undefined): string {
    if (choice === undefined || choice.basis === 'equal') return '';
    const known = t('basisKnown', {
      known: choice.known,
      units: unitCount,
      sum: formatDecimal(choice.sum),
    });
    const period = choice.period === null ? [] : [t('basisPeriod', { period: choice.period })];
    return [known, ...period, choice.note].filter((part) => part !== '').join(' · ');
  }
}

/** A new basis starts with an even part of the weight. */
function shared(bases: Bases): Bases {
  const even = Math.floor(100 / bases.length);
  return bases.map((one, i) => ({
    ...one,
    share: String(i === 0 ? 100 - even * (bases.length - 1) : even),
  }));
}
