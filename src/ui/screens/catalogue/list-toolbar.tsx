import { useTranslation } from 'react-i18next';
import { ToolButton, Toolbar } from '../../parts/toolbar.tsx';

/** What can be done in a list of named things: the same words in the same order everywhere. */
export function ListToolbar(props: {
  readonly label: string;
  readonly canWrite: boolean;
  readonly hasChoice: boolean;
  /** null where things of this list cannot be ended. */
  readonly ended: boolean | null;
  readonly change: string;
  readonly onAdd: () => void;
  readonly onChange: () => void;
  readonly onMove: ((by: -1 | 1) => void) | null;
  readonly onEnd: () => void;
  readonly onRemove: () => void;
  readonly onAlias?: () => void;
}) {
  const { t } = useTranslation('catalogue');
  const idle = !props.canWrite || !props.hasChoice;
  const { onMove, onAlias } = props;
  return (
    <Toolbar label={props.label}>
      <ToolButton disabled={!props.canWrite} onClick={props.onAdd}>
        {t('act.add')}
      </ToolButton>
      <ToolButton disabled={idle} onClick={props.onChange}>
        {props.change}
      </ToolButton>
      {onAlias !== undefined && (
        <ToolButton disabled={idle} onClick={onAlias}>
          {t('act.alias')}
        </ToolButton>
      )}
      {onMove !== null && (
        <>
          <ToolButton title={t('act.up')} disabled={idle} onClick={() => onMove(-1)}>
            ↑
          </ToolButton>
          <ToolButton title={t('act.down')} disabled={idle} onClick={() => onMove(1)}>
            ↓
          </ToolButton>
        </>
      )}
      {props.ended !== null && (
        <ToolButton disabled={idle} onClick={props.onEnd}>
          {props.ended ? t('act.reopen') : t('act.endPlain')}
        </ToolButton>
      )}
      <ToolButton disabled={idle} onClick={props.onRemove}>
        {t('act.remove')}
      </ToolButton>
    </Toolbar>
  );
}
