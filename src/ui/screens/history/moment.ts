import { isoDay, shownDate, shownTime } from '../../app/dates.ts';

/** «24/01/2019 09:04» of an ISO timestamp, in the time of this machine. */
export function historyMoment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : `${shownDate(isoDay(at))} ${shownTime(at)}`;
}
