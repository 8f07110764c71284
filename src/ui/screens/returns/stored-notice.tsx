import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { readingTime } from '../../app/notices.ts';

/** Says what was stored, with a way back beside it. */
export function showStored(message: string, undo: string, onUndo: () => void): void {
  notifications.clean();
  const id = notifications.show({
    color: 'ink',
    autoClose: readingTime(message),
    withBorder: true,
    message: (
      <Stack gap={6} align="flex-start">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          h="auto"
          styles={{ label: { whiteSpace: 'normal' } }}
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undo}
        </Button>
      </Stack>
    ),
  });
}
