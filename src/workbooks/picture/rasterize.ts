import { readPictureFile } from './picture-files.ts';

type Renderer = {
  readonly Resvg: typeof import('@resvg/resvg-wasm').Resvg;
  readonly fonts: readonly Uint8Array[];
};

/** Once in a process: the library refuses to be started a second time. */
const renderer = once(startRenderer);

/** An SVG as PNG; its letters are Tinos, whatever it names. */
export async function rasterized(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg, fonts } = await renderer();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Tinos', serifFamily: 'Tinos' },
  });
  const image = drawing.render();
  const png = image.asPng();
  // WebAssembly memory is not collected.
  image.free();
  drawing.free();
  return png;
}

async function startRenderer(): Promise<Renderer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const [wasm, ...fonts] = await Promise.all([
    readPictureFile('renderer'),
    readPictureFile('regular'),
    readPictureFile('bold'),
    readPictureFile('italic'),
  ]);
  await initWasm(wasm);
  return { Resvg, fonts };
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | null = null;
  return () => {
    // What failed, such as a file that a scanner held, may go well the next time.
    started ??= start().catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
}
