import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedFile } from '../../../contract/views/others.ts';
import { RowButton } from '../../parts/row-button.tsx';
import { comesAgain, type FileGroups, storableFiles } from './file-groups.ts';
import inbox from './inbox.module.css';
import { countProblems, problemsOf, unitsIn } from './problems.ts';
import styles from './returns.module.css';
import { SignLegend } from './sign-legend.tsx';

const FILE_SIGNS = { ready: '●', 'needs-review': '◐', rejected: '✕' } as const;

/** The files that were just read, by what is to be done about them; some can be ticked to be stored alone. */
export function FileList(props: {
  readonly count: number;
  readonly groups: FileGroups;
  readonly chosen: string | null;
  readonly picked: ReadonlySet<string>;
  readonly isStored: (file: string) => boolean;
  readonly nameOf: (unit: string) => string;
  readonly onChoose: (file: string) => void;
  readonly onPick: (file: string, picked: boolean) => void;
}) {
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const storable = new Set(storableFiles(props.groups.flatMap(({ files }) => files)));
  const box = useRef<HTMLElement>(null);
  const files = props.groups.flatMap((group) => group.files);
  const place = files.findIndex(({ file }) => file === props.chosen);
  // An answer may move the file to another group.
  useEffect(() => {
    if (place < 0) return;
    box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const signs = (['needs-review', 'ready', 'rejected'] as const).filter((sign) =>
    files.some(({ status }) => status === sign),
  );
  return (
    <section ref={box} className={inbox.half} aria-label={t('files')}>
      <h2>{t('filesRead', { n: props.count })}</h2>
      <SignLegend
        signs={signs.map((sign) => ({
          sign: FILE_SIGNS[sign],
          look: styles[sign] ?? '',
          words: ti(`fileSign.${sign}`),
        }))}
      />
      {props.groups.map(({ group, files }) => (
        <div key={group}>
          <h3 className={inbox.group}>{ti(`fileGroups.${group}`, { n: files.length })}</h3>
          <ul>
            {files.map((file) => (
              <FileRow
                key={file.file}
                {...props}
                file={file}
                canPick={props.count > 1 && storable.has(file.file)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function FileRow(
  props: Parameters<typeof FileList>[0] & {
    readonly file: CountedFile;
    readonly canPick: boolean;
  },
) {
  const { file, canPick } = props;
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const chosen = file.file === props.chosen;
  return (
    <li className={chosen ? styles.chosen : undefined} data-chosen={chosen || undefined}>
      {canPick ? (
        <Checkbox
          size="xs"
          mt={3}
          aria-label={ti('choose', { file: file.file })}
          checked={props.picked.has(file.file)}
          onChange={(event) => props.onPick(file.file, event.currentTarget.checked)}
        />
      ) : (
        <span aria-hidden="true" className={`${styles[file.status]} ${inbox.sign}`}>
          {FILE_SIGNS[file.status]}
        </span>
      )}
      <RowButton chosen={chosen} onChoose={() => props.onChoose(file.file)}>
        <span className={styles.main}>{file.file}</span>
        <span className={styles.under}>
          {file.status !== 'rejected' && unitWords()}
          {file.status === 'needs-review' && errorWords()}
        </span>
        {comesAgain(file) && !props.isStored(file.file) && (
          <span className={styles.under}>{againWords()}</span>
        )}
      </RowButton>
    </li>
  );

  function unitWords(): string {
    const units = unitsIn(file);
    const [only] = units;
    if (only === undefined) return t('unitUnknown');
    return units.length === 1 ? props.nameOf(only) : t('severalUnits', { n: units.length });
  }

  function againWords(): string {
    const { counts, withdrawn } = file;
    const words = [
      ...(counts.differs > 0 ? [ti('again', { n: counts.differs })] : []),
      ...(withdrawn.length > 0 ? [ti('againBlank', { n: withdrawn.length })] : []),
    ];
    return words.length === 0 ? ti('againSame') : words.join(' · ');
  }

  function errorWords(): string {
    return ` · ${ti('errors', { n: countProblems(problemsOf(file)).errors })}`;
  }
}
