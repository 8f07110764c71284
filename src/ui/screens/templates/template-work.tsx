import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TemplateView } from '../../../contract/views/templates.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { FillPanel } from './fill-panel.tsx';
import { PointPanel } from './point-panel.tsx';
import { SheetBoard } from './sheet-board.tsx';
import type { Spot } from './spot.ts';
import { TemplateHead } from './template-head.tsx';
import styles from './templates.module.css';

/** One form: what lands where on its sheets, and what has to be known before it is filled. */
export function TemplateWork(props: {
  readonly template: TemplateView;
  readonly onFile: (file: File) => void;
  readonly onGone: () => void;
}) {
  const { template } = props;
  const { api } = useSession();
  const { info, year, version } = useWorkspace();
  const [period, setPeriod] = useState('');
  const [addRows, setAddRows] = useState(false);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [isAsking, setAsking] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const input = {
    source: { id: template.id },
    year,
    addRows,
    ...(period === '' ? {} : { period }),
    ...(version === null ? {} : { version: version.id }),
  };
  const query = useQuery(
    api.templates.preview.queryOptions({ input, placeholderData: keepPreviousData }),
  );

  // While another year or period is read, the sheet still shows what was: nothing is settled by it.
  const preview = query.isPlaceholderData ? undefined : query.data;

  function point(next: Spot, by: 'click' | 'key'): void {
    setSpot(next);
    if (info.readOnly) return;
    setAsking(true);
    // The panel may only now be drawn.
    if (by === 'key') setTimeout(() => firstField(panel.current)?.focus());
  }

  function leave(): void {
    setAsking(false);
    sheet.current?.focus();
  }

  return (
    <>
      <div className={styles.middle} data-stale={query.isPlaceholderData || undefined}>
        <TemplateHead template={template} onFile={props.onFile} onGone={props.onGone} />
        <Loaded query={query}>
          {(preview) => (
            <SheetBoard
              preview={preview}
              pointings={template.pointings}
              spot={spot}
              scroller={sheet}
              onSpot={setSpot}
              onPoint={point}
              onLeave={() => setAsking(false)}
            />
          )}
        </Loaded>
      </div>
      <aside ref={panel} className={styles.aside}>
        {preview !== undefined && isAsking && spot !== null && spot.cell !== '' && (
          <PointPanel
            key={`${spot.sheet} ${spot.cell}`}
            template={template}
            preview={preview}
            spot={spot}
            asked={{ year, period: period === '' ? null : period }}
            onClose={leave}
          />
        )}
        <FillPanel
          template={template}
          preview={preview}
          input={input}
          spot={spot}
          onPeriod={setPeriod}
          onAddRows={setAddRows}
          onSpot={(next) => {
            setAsking(false);
            setSpot(next);
          }}
          onPoint={(next) => point(next, 'key')}
        />
      </aside>
    </>
  );
}

function firstField(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>('[data-first]') ?? null;
}
