import { textWidth } from '../report/text-width.ts';

const LETTERING = { size: 12, bold: true };
const POINTS_PER_MM = 72 / 25.4;
/** Where the name of a place begins: «LIÊN ĐOÀN LAO ĐỘNG | TỈNH ĐIỆN BIÊN». */
const PLACE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)(?:\s|$)/u;

/**
 * The name of a body in capitals, on one line where it fits `roomMm`, else on two of about the same
 * length, the second beginning with the place where there is one.
 */
export function bodyLines(name: string, roomMm: number): readonly string[] {
  const capitals = name.trim().replace(/\s+/gu, ' ').toLocaleUpperCase('vi');
  const room = roomMm * POINTS_PER_MM;
  if (textWidth(capitals, LETTERING) <= room) return [capitals];
  const words = capitals.split(' ');
  const breaks = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const;
    const longer = Math.max(...lines.map((line) => textWidth(line, LETTERING)));
    return { lines, longer, place: PLACE.test(lines[1]) };
  });
  const atPlace = breaks.find(({ place, longer }) => place && longer <= room);
  const best = atPlace ?? breaks.toSorted((a, b) => a.longer - b.longer)[0];
  return best === undefined ? [capitals] : best.lines;
}
