import { assertNever } from '../../../domain/assert-never.ts';
import type { HelpPart } from '../../text/help-text.ts';
import styles from './help.module.css';
import { PICTURE_SIZE, PICTURES } from './pictures.ts';

export function ChapterParts(props: { readonly parts: readonly HelpPart[] }) {
  return props.parts.map((part) => <Part key={keyOf(part)} part={part} />);
}

function Part({ part }: { readonly part: HelpPart }) {
  switch (part.type) {
    case 'text':
      return <p>{part.text}</p>;
    case 'steps':
      return (
        <ol>
          {part.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'picture':
      return (
        <img
          className={styles.picture}
          src={PICTURES[part.name]}
          alt={part.shows}
          loading="lazy"
          {...PICTURE_SIZE}
        />
      );
    default:
      return assertNever(part);
  }
}

function keyOf(part: HelpPart): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'steps':
      return part.steps.join();
    case 'list':
      return part.items.join();
    case 'picture':
      return part.name;
    default:
      return assertNever(part);
  }
}
