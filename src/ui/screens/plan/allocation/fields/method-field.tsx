import { ActionIcon, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROUNDING_METHODS, type RoundingMethod } from '../../../../../domain/allocation/request.ts';
import { InfoGlyph } from '../../../../app/glyphs.tsx';
import styles from '../allocation.module.css';
import { FieldRow } from './field-row.tsx';

/** How parts are rounded, with each way explained on demand. */
export function MethodField(props: {
  readonly method: RoundingMethod;
  readonly onMethod: (method: RoundingMethod) => void;
}) {
  const { t } = useTranslation('allocation');
  const [explains, setExplains] = useState(false);
  return (
    <FieldRow label={t('method')}>
      {(id) => (
        <>
          <div className={styles.basis}>
            <Select
              flex={1}
              id={id}
              data={ROUNDING_METHODS.map((one) => ({ value: one, label: t(`methods.${one}`) }))}
              value={props.method}
              onChange={(value) => {
                const method = ROUNDING_METHODS.find((one) => one === value);
                if (method !== undefined) props.onMethod(method);
              }}
            />
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('explain')}
              aria-expanded={explains}
              onClick={() => setExplains(!explains)}
            >
              <InfoGlyph />
            </ActionIcon>
          </div>
          <p className={styles.hint}>{t(`favours.${props.method}`)}</p>
          {explains && <p className={styles.explanation}>{t(`explained.${props.method}`)}</p>}
        </>
      )}
    </FieldRow>
  );
}
