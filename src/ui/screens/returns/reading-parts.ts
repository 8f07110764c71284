import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ReadFile, ReturnsReading } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';

/**
 * A file of a reading as it looks, fetched when it is looked at. Until it is there the one before
 * stays in sight; null where there is none.
 */
export function useReadFile(reading: ReturnsReading | null, file: string | null): ReadFile | null {
  const { engine } = useSession();
  const found = useQuery<ReadFile>({
    queryKey: ['returns-file', reading?.reading, reading?.revision, file],
    queryFn:
      reading === null || file === null
        ? skipToken
        : () => engine.returns.file({ reading: reading.reading, file }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isThere = reading?.files.some((one) => one.file === found.data?.file) === true;
  return isThere ? (found.data ?? null) : null;
}

/** What would become of every figure of a reading. */
export function useProposed({ reading, revision }: ReturnsReading) {
  const { engine } = useSession();
  return useQuery({
    queryKey: ['returns-proposed', reading, revision],
    queryFn: () => engine.returns.proposed({ reading }),
    gcTime: 0,
  });
}
