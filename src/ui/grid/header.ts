import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { ColumnHead } from './column-state.ts';

export type HeaderWords = {
  readonly title: string;
  readonly measure: string;
  readonly caption: string;
};

/** What stands in a header to be pressed or dragged. */
export type HeaderTools = {
  /** What a screen reader calls the menu's button. */
  readonly menu: string;
  /** Shown on hover; null where the column keeps its place. */
  readonly grip: string | null;
  readonly onMenu: (column: string) => void;
};

type HeaderParams = IHeaderParams & {
  readonly words: HeaderWords;
  /** Without them it is a plain heading. */
  readonly tools?: HeaderTools & ColumnHead;
};

/** A header of up to three lines: what kind of column, its title, its unit of measure. */
export class SheetHeader implements IHeaderComp {
  private readonly element = document.createElement('div');

  init(params: HeaderParams): void {
    this.element.className = 'sheet-header';
    this.write(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: HeaderParams): boolean {
    this.write(params);
    return true;
  }

  private write({ words, tools, column }: HeaderParams): void {
    const parts = [
      line('sheet-header-caption', words.caption),
      line('sheet-header-title', words.title),
      line('sheet-header-measure', words.measure === '' ? '' : `(${words.measure})`),
      tools === undefined || tools.grip === null ? null : gripOf(tools.grip),
      tools === undefined ? null : menuButton(tools, column.getColId()),
    ];
    this.element.replaceChildren(...parts.filter((one) => one !== null));
    this.element.title = [words.caption, words.title].filter((word) => word !== '').join(': ');
  }
}

const SIGNS = { up: '▲', down: '▼' } as const;

function menuButton(tools: HeaderTools & ColumnHead, column: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sheet-header-menu';
  button.tabIndex = -1;
  button.setAttribute('aria-label', tools.menu);
  button.setAttribute('aria-haspopup', 'menu');
  button.title = tools.menu;
  if (tools.sorted !== null) button.append(SIGNS[tools.sorted]);
  if (tools.filtered) button.append(funnel());
  if (!button.hasChildNodes()) button.append('▾');
  button.classList.toggle('sheet-header-active', tools.filtered || tools.sorted !== null);
  button.addEventListener('click', () => tools.onMenu(column));
  return button;
}

/** Drawn: the font of the screen has none. */
function funnel(): Element {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 10 10');
  drawing.setAttribute('class', 'sheet-funnel');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', 'M0.5 1h9L6 5.2V9L4 8V5.2Z');
  path.setAttribute('fill', 'currentColor');
  drawing.append(path);
  return drawing;
}

/** Only for the mouse: the menu moves the column by the keyboard. */
function gripOf(title: string): HTMLElement {
  const grip = document.createElement('span');
  grip.className = 'sheet-header-grip';
  // What can be pressed by itself does not select the column.
  grip.setAttribute('role', 'button');
  grip.setAttribute('aria-hidden', 'true');
  grip.title = title;
  grip.textContent = '⠿';
  return grip;
}

function line(className: string, text: string): HTMLElement | null {
  if (text === '') return null;
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
