import { Refusal } from './outcome.ts';

/**
 * Numbers on the command line are plain: digits and one «.» for decimals. A count such as `7.500`
 * looks like 7500 to a Vietnamese eye and like 7.5 to the machine, so it is never taken for either.
 */
export function plainNumber(
  text: string,
  option: string,
  kind: 'count' | 'decimal' = 'decimal',
): number {
  const trimmed = text.trim();
  const isGrouped = /^-?\d{1,3}([.,]\d{3}){2,}$/.test(trimmed) || trimmed.includes(',');
  const isCountWithPoint = kind === 'count' && /^-?\d+\.\d+$/.test(trimmed);
  if (isCountWithPoint && !/^-?\d{1,3}\.\d{3}$/.test(trimmed)) {
    throw new Refusal({
      code: 'ambiguous-number',
      message: `${option} «${trimmed}» phải là số nguyên.`,
      details: { option, text: trimmed },
    });
  }
  if (isGrouped || isCountWithPoint) {
    throw new Refusal({
      code: 'ambiguous-number',
      message: `${option} «${trimmed}» đọc được theo nhiều cách. Gõ số liền, không dấu chấm phân nhóm (ví dụ 7500), và dùng dấu chấm cho phần lẻ (ví dụ 7.5).`,
      details: { option, text: trimmed },
    });
  }
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) {
    throw new Refusal({
      code: 'bad-request',
      message: `${option} «${trimmed}» không phải là số. Gõ chữ số và dấu chấm cho phần lẻ.`,
      details: { option, text: trimmed },
    });
  }
  if (significantDigits(trimmed) > MOST_DIGITS) {
    throw new Refusal({
      code: 'bad-request',
      message: `${option} «${trimmed}» dài quá ${MOST_DIGITS} chữ số có nghĩa nên không giữ được đúng. Rút gọn phần lẻ.`,
      details: { option, text: trimmed },
    });
  }
  return Number(trimmed);
}

/** As many as a figure holds exactly: more would be rounded in silence. */
const MOST_DIGITS = 15;

function significantDigits(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return (text.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

export function wholeNumber(text: string, option: string): number {
  const value = plainNumber(text, option, 'count');
  if (Number.isSafeInteger(value)) return value;
  throw new Refusal({
    code: 'bad-request',
    message: `${option} «${text}» phải là số nguyên.`,
    details: { option, text },
  });
}

/** A port of this computer; 0 lets the system choose. */
export function portNumber(text: string): number {
  const port = wholeNumber(text, '--port');
  if (port >= 0 && port <= 65_535) return port;
  throw new Refusal({
    code: 'bad-request',
    message: `--port «${text}» không phải là cổng. Gõ số từ 0 đến 65535.`,
    details: { option: '--port', text },
  });
}

/** `5`, or `U=5` for one unit; `null` names all units. */
export function boundFor(text: string, option: string): { unit: string | null; value: number } {
  const at = text.lastIndexOf('=');
  if (at < 0) return { unit: null, value: wholeNumber(text, option) };
  return { unit: text.slice(0, at), value: wholeNumber(text.slice(at + 1), option) };
}

/** A year of four digits, as a period's code names it. */
export function yearNumber(text: string): number {
  const [year, ...others] = yearRange(text);
  if (year !== undefined && others.length === 0) return year;
  throw unknownYear(text, 'Gõ một năm, ví dụ 2020.');
}

/** `2020` or `2020..2022`. */
export function yearRange(text: string): number[] {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text.trim());
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match === null || first < 1900 || last > 2199 || last < first || last - first > 59) {
    throw unknownYear(text, 'Gõ 2020 hoặc 2020..2022.');
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function unknownYear(text: string, remedy: string): Refusal {
  return new Refusal({
    code: 'unknown-period',
    message: `Không hiểu năm «${text}». ${remedy}`,
    details: { text },
  });
}
