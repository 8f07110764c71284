import { Button, Menu, Select } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { periodLabel } from '../../../domain/period-label.ts';
import { useCommands } from '../../app/commands/commands.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import type { NamedPeriod } from '../../parts/periods.ts';
import { FormsButton } from './forms/forms-dialog.tsx';
import inbox from './inbox.module.css';
import type { Stage } from './use-reading.ts';

const STAGES: readonly Stage[] = ['actual', 'estimate', 'official'];
const ENDINGS = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.zip';

/** What the screen is asked for, and the ways in for files. */
export function ReturnsTools(props: {
  readonly dates: ReactNode;
  readonly periods: readonly NamedPeriod[];
  readonly period: string;
  readonly stage: Stage;
  readonly isReading: boolean;
  /** Files in hand were read as being of one kind. */
  readonly hasFiles: boolean;
  readonly onPeriod: (period: string) => void;
  readonly onStage: (stage: Stage) => void;
  readonly onRemind: () => void;
  readonly onSendForms: () => void;
  readonly onDeadline: () => void;
  readonly onFiles: (files: ArrayLike<File>) => void;
}) {
  const { isReading } = props;
  const isYear = props.periods.find(({ code }) => code === props.period)?.period.type === 'year';
  const { info } = useWorkspace();
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const { t: tm } = useTranslation('commands');
  const { t: tf } = useTranslation('sendForms');
  const files = useRef<HTMLInputElement>(null);
  const readOnly = info.readOnly ? tm('barred.readOnly') : null;
  const barred = readOnly ?? (isReading ? tm('barred.reading') : null);

  useCommands(() => [
    {
      id: 'chooseFiles',
      group: 'work',
      title: tm('of.chooseFiles'),
      barred,
      run: () => files.current?.click(),
    },
    {
      id: 'chooseFolder',
      group: 'work',
      title: tm('of.chooseFolder'),
      barred,
      run: () => chooseFolder(document, props.onFiles),
    },
    {
      id: 'remindUnits',
      group: 'work',
      title: tm('of.remindUnits'),
      barred: null,
      run: props.onRemind,
    },
    {
      id: 'sendForms',
      group: 'work',
      title: tm('of.sendForms'),
      barred: null,
      run: props.onSendForms,
    },
    {
      id: 'returnsDeadline',
      group: 'work',
      title: tm('of.returnsDeadline'),
      barred: readOnly,
      run: props.onDeadline,
    },
  ]);

  return (
    <div className={inbox.tools}>
      <Select
        aria-label={t('period')}
        value={props.period}
        onChange={(value) => value !== null && props.onPeriod(value)}
        data={props.periods.map((one) => ({ value: one.code, label: periodLabel(one.period) }))}
        w={180}
      />
      <Select
        aria-label={ti('stage.label')}
        value={props.stage}
        onChange={(value) => value !== null && props.onStage(value as Stage)}
        disabled={props.hasFiles}
        title={props.hasFiles ? ti('stage.fixed') : undefined}
        data={STAGES.map((one) => ({
          value: one,
          label: ti(`stage.${one}`),
          // A year is what is estimated before it is over.
          disabled: one === 'estimate' && !isYear,
        }))}
        w={120}
      />
      <Button variant="default" onClick={props.onSendForms}>
        {tf('open')}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('chooseFiles')}
        accept={ENDINGS}
        onChange={(event) => {
          const input = event.currentTarget;
          props.onFiles([...(input.files ?? [])]);
          // The same files may be chosen once more.
          input.value = '';
        }}
      />
      <span className={inbox.split}>
        <Button disabled={barred !== null} onClick={() => files.current?.click()}>
          {t('chooseFiles')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              aria-label={ti('moreWays')}
              px={7}
              className={inbox.more}
              disabled={barred !== null}
            >
              ▾
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => chooseFolder(document, props.onFiles)}>
              {ti('folder')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
      <FormsButton />
      <div className={inbox.dates}>{props.dates}</div>
    </div>
  );
}

/** A field for folders takes nothing but folders, so it is made when one is asked for. */
function chooseFolder(page: Document, onFiles: (files: ArrayLike<File>) => void): void {
  const field = page.createElement('input');
  field.type = 'file';
  field.webkitdirectory = true;
  field.addEventListener('change', () => onFiles(field.files ?? []));
  field.click();
}
