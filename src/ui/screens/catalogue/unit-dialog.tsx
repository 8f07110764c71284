import type { CatalogueView, UnitDetail } from '../../../contract/views/others.ts';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { AliasDialog } from './alias-dialog.tsx';
import { EndUnitDialog } from './end-unit-dialog.tsx';
import { RenameUnitDialog } from './rename-unit-dialog.tsx';

export type UnitTask =
  | { readonly type: 'add' }
  | { readonly type: 'rename' | 'end' | 'alias'; readonly unit: UnitDetail };

export function UnitDialog(props: {
  readonly task: UnitTask;
  readonly view: CatalogueView;
  readonly onDone: () => void;
  readonly onAdded: (code: string) => void;
}) {
  const { task, view, onDone } = props;
  switch (task.type) {
    case 'add':
      return <AddUnitDialog view={view} onDone={onDone} onAdded={props.onAdded} />;
    case 'rename':
      return <RenameUnitDialog unit={task.unit} onDone={onDone} />;
    case 'end':
      return <EndUnitDialog unit={task.unit} onDone={onDone} />;
    case 'alias':
      return <AliasDialog of="unit" code={task.unit.code} name={task.unit.name} onDone={onDone} />;
  }
}
