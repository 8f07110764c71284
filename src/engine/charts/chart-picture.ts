import { resolve } from 'node:path';
import type { z } from 'zod';
import type { chartPictureSchema } from '../../contract/schemas/charts.ts';
import type { WrittenReport } from '../../contract/views/others.ts';
import { type ChartModel, hasValues } from '../../domain/chart/model.ts';
import { failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import { writeFileAtomically } from '../../workbooks/atomic-write.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';
import { chartView } from './chart-view.ts';

type PictureInput = z.output<typeof chartPictureSchema>;

/** A projector's full picture. */
const SLIDE = { width: 1920, height: 1080 } as const;

/**
 * A chart as a picture for slides, at `out` or, where no place is named, as bytes. Errors: those of
 * the chart and of writing a file; `empty` where there is nothing to draw.
 */
export async function chartPicture(session: Session, input: PictureInput): Answer<WrittenReport> {
  const model = await chartView(session, input);
  if (!model.ok) return model;
  if (!hasValues(model.value)) {
    return err(
      failure(
        'empty',
        `«${model.value.title}» chưa có số liệu nào để vẽ. Chọn chỉ tiêu hoặc kỳ khác.`,
        {
          kind: input.kind,
        },
      ),
    );
  }
  const name = pictureName(model.value, input.ending);
  const bytes = await bytesOf(model.value, input.ending);
  if (input.out === undefined) {
    return ok({ name, path: null, base64: Buffer.from(bytes).toString('base64') });
  }
  const path = resolve(input.out);
  if (isSameFile(path, session.store.path)) {
    return err(
      failure('bad-request', 'Không ghi hình đè lên chính hồ sơ đang mở. Chọn tên tệp khác.', {
        path,
      }),
    );
  }
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? ok({ name, path, base64: null }) : written;
}

/** Loaded late: the drawing library is larger than all the rest of the engine. */
async function bytesOf(model: ChartModel, ending: PictureInput['ending']): Promise<Uint8Array> {
  if (ending === 'svg') {
    const { chartSvg } = await import('../../workbooks/picture/chart-svg.ts');
    return Buffer.from(await chartSvg(model, SLIDE), 'utf8');
  }
  const { chartPng } = await import('../../workbooks/picture/chart-png.ts');
  return chartPng(model, { ...SLIDE, scale: 1 });
}

/** Free of what Windows does not allow in names. */
function pictureName({ title, subtitle }: ChartModel, ending: string): string {
  const stem = `${title}, ${subtitle}`.replace(/[\\/:*?"<>|]/g, '-').slice(0, 150);
  return `${stem}.${ending}`;
}
