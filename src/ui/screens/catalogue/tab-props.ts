import type { CatalogueView } from '../../../contract/views/others.ts';

export type TabProps = {
  readonly view: CatalogueView;
  /** Nothing of the past and nothing in a file open for looking can be changed. */
  readonly canWrite: boolean;
};
