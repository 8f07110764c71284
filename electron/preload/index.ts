import { contextBridge, ipcRenderer } from 'electron';
import {
  ENGINE_PORT_CHANNEL,
  MENU_CHANNEL,
  type MenuCommand,
  type Question,
  type Questions,
} from '../channels.ts';

/** The tag that the page waits for. A port cannot cross the context bridge: it is posted. */
const PAGE_TAG = 'chitieu:engine-port';

function ask<Q extends Question>(
  question: Q,
  input: Questions[Q]['input'],
): Promise<Questions[Q]['answer']> {
  return ipcRenderer.invoke(question, input);
}

contextBridge.exposeInMainWorld('chitieuShell', {
  openDialog: () => ask('shell:open-dialog', null),
  saveDialog: (suggestedName: string) => ask('shell:save-dialog', suggestedName),
  chooseFolder: () => ask('shell:choose-folder', null),
  reveal: async (path: string) => {
    await ask('shell:reveal', path);
  },
  printToPdf: (suggestedName: string) => ask('shell:print-to-pdf', suggestedName),
  onMenu: (listener: (command: MenuCommand) => void) => {
    const hear = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on(MENU_CHANNEL, hear);
    return () => {
      ipcRenderer.off(MENU_CHANNEL, hear);
    };
  },
});

ipcRenderer.on(ENGINE_PORT_CHANNEL, ({ ports }) => {
  window.postMessage(PAGE_TAG, window.location.origin, [...ports]);
});
