import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';

export type HeaderWords = {
  readonly title: string;
  readonly measure: string;
  readonly caption: string;
};

/** A header of up to three lines: what kind of column, its title, its unit of measure. */
export class SheetHeader implements IHeaderComp {
  private readonly element = document.createElement('div');

  init(params: IHeaderParams & { readonly words: HeaderWords }): void {
    this.element.className = 'sheet-header';
    this.write(params.words);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: IHeaderParams & { readonly words: HeaderWords }): boolean {
    this.write(params.words);
    return true;
  }

  private write(words: HeaderWords): void {
    const lines = [
      line('sheet-header-caption', words.caption),
      line('sheet-header-title', words.title),
      line('sheet-header-measure', words.measure === '' ? '' : `(${words.measure})`),
    ];
    this.element.replaceChildren(...lines.filter((one) => one !== null));
    this.element.title = [words.caption, words.title].filter((word) => word !== '').join(': ');
  }
}

function line(className: string, text: string): HTMLElement | null {
  if (text === '') return null;
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
