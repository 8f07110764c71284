import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../channels.ts';

export type MenuActions = {
  readonly chooseWorkspace: () => void;
  /** Leaves the workspace for the first screen, where a new one is made. */
  readonly closeWorkspace: () => void;
  readonly revealWorkspace: () => void;
  readonly printToPdf: () => void;
  readonly tellPage: (command: MenuCommand) => void;
};

type Item = MenuItemConstructorOptions;

/** The window's menu. What the page has its own keys for shows them and leaves the keys to the page. */
export function setMenu(actions: MenuActions): void {
  const page = (label: string, command: MenuCommand, accelerator: string): Item => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => actions.tellPage(command),
  });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&Tệp',
        submenu: [
          { label: 'Hồ sơ mới…', accelerator: 'CmdOrCtrl+N', click: actions.closeWorkspace },
          { label: 'Mở hồ sơ…', accelerator: 'CmdOrCtrl+O', click: actions.chooseWorkspace },
          { label: 'Mở thư mục chứa hồ sơ', click: actions.revealWorkspace },
          { label: 'Đóng hồ sơ', accelerator: 'CmdOrCtrl+W', click: actions.closeWorkspace },
          { type: 'separator' },
          { label: 'In ra PDF…', accelerator: 'CmdOrCtrl+P', click: actions.printToPdf },
          { type: 'separator' },
          { label: 'Thoát', role: 'quit' },
        ],
      },
      {
        label: '&Sửa',
        submenu: [
          page('Hoàn tác', 'undo', 'CmdOrCtrl+Z'),
          page('Làm lại', 'redo', 'CmdOrCtrl+Y'),
          { type: 'separator' },
          { label: 'Cắt', role: 'cut' },
          { label: 'Sao chép', role: 'copy' },
          { label: 'Dán', role: 'paste' },
          { label: 'Chọn tất cả', role: 'selectAll' },
        ],
      },
      {
        label: '&Xem',
        submenu: [
          { label: 'Phóng to', role: 'zoomIn' },
          { label: 'Thu nhỏ', role: 'zoomOut' },
          { label: 'Cỡ bình thường', role: 'resetZoom' },
          { type: 'separator' },
          { label: 'Toàn màn hình', role: 'togglefullscreen' },
          { label: 'Tải lại trang', role: 'reload' },
        ],
      },
      {
        label: 'Trợ &giúp',
        submenu: [{ label: 'Giới thiệu', click: () => actions.tellPage('about') }],
      },
    ]),
  );
}
