import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../allocation.module.css';
import { AMEND_RULES, type AmendRule } from '../form/sharing-form.ts';
import { FieldRow } from './field-row.tsx';

/** How an amendment gives out the difference to what was issued. */
export function RuleField(props: {
  readonly rule: AmendRule;
  readonly onRule: (rule: AmendRule) => void;
}) {
  const { t } = useTranslation('allocation');
  return (
    <FieldRow label={t('rule')}>
      {(id) => (
        <>
          <Select
            id={id}
            data={AMEND_RULES.map((one) => ({ value: one, label: t(`rules.${one}`) }))}
            value={props.rule}
            onChange={(value) => {
              const rule = AMEND_RULES.find((one) => one === value);
              if (rule !== undefined) props.onRule(rule);
            }}
          />
          <p className={styles.hint}>{t(`ruleHints.${props.rule}`)}</p>
        </>
      )}
    </FieldRow>
  );
}
