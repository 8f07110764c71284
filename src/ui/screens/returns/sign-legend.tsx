import { Fragment } from 'react';
import inbox from './inbox.module.css';

/** What the signs before the rows of a list mean. */
export function SignLegend(props: {
  readonly signs: readonly {
    readonly sign: string;
    readonly look: string;
    readonly words: string;
  }[];
}) {
  return (
    <p className={inbox.legend}>
      {props.signs.map(({ sign, look, words }) => (
        <Fragment key={sign}>
          <span>
            <span aria-hidden="true" className={look}>
              {sign}
            </span>{' '}
            {words}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}
