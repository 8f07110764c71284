/** A small closed lock; `label` says to everybody what it stands for. */
export function LockGlyph(props: { readonly label: string }) {
  return (
    <svg
      width="11"
      height="12"
      viewBox="0 0 11 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      role="img"
    >
      <title>{props.label}</title>
      <rect x="1.2" y="5.2" width="8.6" height="6" rx="1" fill="currentColor" stroke="none" />
      <path d="M3 5.4V3.6a2.5 2.5 0 0 1 5 0v1.8" />
    </svg>
  );
}
