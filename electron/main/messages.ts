import { type BrowserWindow, dialog } from 'electron';

/** Says what could not be done and why; the words come from the engine. */
export async function explain(window: BrowserWindow, problem: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Chỉ Tiêu',
    message: problem,
    buttons: ['Đóng'],
  });
}

/** Asks whether to go on after a part of the program has died; false is to quit. */
export async function askToGoOn(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Chỉ Tiêu',
    message: 'Một phần của chương trình đã dừng đột ngột.',
    detail:
      'Những thay đổi đã báo «Đã lưu» vẫn còn trong tệp hồ sơ. Mở lại để làm tiếp; ô đang gõ dở cần gõ lại.',
    buttons: ['Mở lại', 'Thoát'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
