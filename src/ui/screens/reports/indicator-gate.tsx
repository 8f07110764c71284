import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView, ReportChoice } from '../../../contract/views/others.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { failureOf } from '../../app/failure.ts';
import { useWorkspace } from '../../app/workspace.tsx';

/** A report that can be of several indicators asks which one, by their names. */
export function IndicatorGate(props: {
  readonly choice: ReportChoice;
  readonly error: unknown;
  readonly catalogue: CatalogueView | undefined;
  readonly onChoose: (indicator: string) => void;
  readonly children: ReactNode;
}) {
  const { choice, catalogue } = props;
  const { year } = useWorkspace();
  const { t } = useTranslation('reports');
  const open = indicatorsToChoose(props.error);
  if (open.length === 0) return props.children;
  const nameOf = (code: string) =>
    catalogue?.indicators.find((one) => one.code === code)?.name ?? code;
  return (
    <EmptyState title={choice.title} text={t('chooseIndicator', { year })}>
      <Group gap={8}>
        {open.map((code) => (
          <Button key={code} variant="default" onClick={() => props.onChoose(code)}>
            {nameOf(code)}
          </Button>
        ))}
      </Group>
    </EmptyState>
  );
}

/** The indicators that a refused report says it can be of. */
function indicatorsToChoose(error: unknown): readonly string[] {
  const { path, indicators } = failureOf(error)?.details ?? {};
  if (path !== 'indicator' || !Array.isArray(indicators)) return [];
  return indicators.filter((one) => typeof one === 'string');
}
