import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnedFocus } from './use-returned-focus.ts';

/** A few fields and one thing to do with them; Escape and «Hủy» leave everything as it was. */
export function FormDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly ready: boolean;
  readonly busy: boolean;
  /** What leaves the dialog, where «Hủy» would call off what is done already. */
  readonly leave?: string;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  useReturnedFocus();
  const { t } = useTranslation();
  return (
    <Modal opened onClose={props.onCancel} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (props.ready) props.onSubmit();
        }}
      >
        <Stack gap="sm">{props.children}</Stack>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={props.onCancel}>
            {props.leave ?? t('cancel')}
          </Button>
          <Button type="submit" disabled={!props.ready} loading={props.busy}>
            {props.action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
