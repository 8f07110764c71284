import type { ReactNode } from 'react';

/** Line drawings, since a font on the person's computer may lack the characters. */
const LINE = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** For a button whose label says what it does. */
function Glyph(props: { readonly children: ReactNode }) {
  return (
    <svg {...LINE} aria-hidden="true">
      {props.children}
    </svg>
  );
}

/** A closed lock; `label` says what it stands for. */
export function LockGlyph(props: { readonly label: string }) {
  return (
    <svg {...LINE} role="img">
      <title>{props.label}</title>
      <rect x="3.6" y="7.2" width="8.8" height="6" rx="1" fill="currentColor" stroke="none" />
      <path d="M5.4 7.2V5.4a2.6 2.6 0 0 1 5.2 0v1.8" />
    </svg>
  );
}

export function UndoGlyph() {
  return (
    <Glyph>
      <path d="M5.5 3 2.5 6l3 3" />
      <path d="M2.5 6h6.8a3.6 3.6 0 0 1 0 7.2H6" />
    </Glyph>
  );
}

export function RedoGlyph() {
  return (
    <Glyph>
      <path d="m10.5 3 3 3-3 3" />
      <path d="M13.5 6H6.700a3.6 3.6 0 0 0 0 7.200H10" />
    </Glyph>
  );
}

export function ContrastGlyph() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.400a5.6 5.6 0 0 1 0 11.200z" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function SearchGlyph() {
  return (
    <Glyph>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.3 10.3 3.400 3.400" />
    </Glyph>
  );
}

export function HelpGlyph() {
  return (
    <Glyph>
      <path d="M5.600 5.800a2.400 2.400 0 1 1 3.600 2.100c-.8.5-1.200.9-1.200 1.900" />
      <path d="M8 12.400v.1" />
    </Glyph>
  );
}

export function InfoGlyph() {
  return (
    <Glyph>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.400v3.600M8 5v.1" />
    </Glyph>
  );
}
