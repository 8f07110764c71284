import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView, ReportChoice } from '../../../contract/views/others.ts';
import { isOwnReport } from '../../../domain/report/own-report.ts';
import { versionWords } from '../../app/frame/version-words.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { Asked } from './asked.ts';
import { NeedFields } from './need-fields.tsx';
import styles from './reports.module.css';
import { SignedBy } from './signed-by.tsx';

/** What the paper is made of, and what signs it. */
export function ReportOptions(props: {
  readonly choice: ReportChoice;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  /** undefined while it is being read. */
  readonly catalogue: CatalogueView | undefined;
  /** Of a report that is both: whether its text is shown. */
  readonly isText: boolean;
  readonly onText: (isText: boolean) => void;
  readonly actions: ReactNode;
}) {
  const { choice, asked, onAsked, catalogue, isText } = props;
  const { year, version } = useWorkspace();
  const { t } = useTranslation('reports');
  const { t: tf } = useTranslation('frame');

  return (
    <aside className={styles.options} aria-label={t('options')}>
      {props.actions}
      <dl>
        <dt>{t('year')}</dt>
        <dd>{year}</dd>
        <dt>{t('version')}</dt>
        <dd>{version === null ? t('noVersion') : versionWords(version, tf)}</dd>
      </dl>
      {choice.shape === 'both' && (
        <Select
          label={t('shape.label')}
          value={isText ? 'text' : 'table'}
          onChange={(value) => props.onText(value === 'text')}
          data={[
            { value: 'table', label: t('shape.table') },
            { value: 'text', label: t('shape.text') },
          ]}
        />
      )}
      <NeedFields
        needs={choice.needs}
        asked={asked}
        onAsked={onAsked}
        catalogue={catalogue}
        indicatorDefault={t(choice.id === 'working' ? 'onlyShared' : 'firstIndicator')}
      />
      <SignedBy
        kind={isText ? 'document' : choice.id === 'annex' ? 'annex' : 'table'}
        settings={catalogue?.settings}
        version={isOwnReport(choice.id) ? null : version}
      />
    </aside>
  );
}
