import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import type { Contract } from '../../src/contract/contract.ts';
import { zipOf } from '../fixtures/returns/zip.ts';

export type Client = ContractRouterClient<Contract>;
export type ForeignFile = { readonly fileName: string; readonly bytes: Buffer };

/** A way on which a file of somebody else comes in. Answers a code, or «read». */
export type ForeignDoor = {
  readonly name: string;
  readonly give: (client: Client, file: ForeignFile, folder: string) => Promise<string>;
};

const base64 = ({ fileName, bytes }: ForeignFile) => ({
  name: fileName,
  base64: bytes.toString('base64'),
});

/** Every door for files; a form is not only registered but filled, which opens it anew. */
export const foreignDoors: readonly ForeignDoor[] = [
  { name: 'as a return', give: (client, file) => readReturn(client, file) },
  {
    name: 'as a return in an archive',
    give: (client, { fileName, bytes }) =>
      readReturn(client, {
        fileName: 'a.zip',
        bytes: zipOf([{ name: fileName.replaceAll('../', ''), content: bytes }]),
      }),
  },
  {
    name: 'as a form that is kept',
    give: (client, file) =>
      ended(async () => {
        const { id } = await client.templates.register({ name: 'Mẫu', file: base64(file) });
        try {
          await client.templates.preview({ source: { id }, year: 2020 });
        } finally {
          await client.templates.remove({ id });
        }
      }),
  },
  {
    name: 'as a form that is filled',
    give: (client, file) =>
      ended(() => client.templates.fill({ source: { file: base64(file) }, year: 2020 })),
  },
  {
    name: 'as remembered forms',
    give: (client, { bytes }) =>
      ended(() => client.returnForms.import({ base64: bytes.toString('base64').slice(0, 7e6) })),
  },
  {
    name: 'as a workspace that is sent',
    give: async (client, { bytes }, folder) => {
      const file = join(folder, 'gửi.chitieu');
      await writeFile(file, bytes);
      return ended(async () => {
        await client.backups.import({ file, out: join(folder, `mở ${Math.random()}.chitieu`) });
      });
    },
  },
  {
    name: 'as a workspace that is restored',
    give: async (client, { bytes }, folder) => {
      const copy = join(folder, 'bản sao.chitieu');
      await writeFile(copy, bytes);
      return ended(() =>
        client.workspace.restore({ copy, out: join(folder, `lại ${Math.random()}.chitieu`) }),
      );
    },
  },
];

async function readReturn(client: Client, file: ForeignFile): Promise<string> {
  return ended(async () => {
    const events = await client.returns.read({ period: '2020-H1', files: [base64(file)] });
    for await (const event of events) {
      if (event.type !== 'done') continue;
      const issue = event.files.flatMap(({ status, issues }) =>
        status === 'rejected' ? issues : [],
      )[0];
      return issue?.code;
    }
    return 'no end';
  });
}

/** A refusal is a code; a fault stays one, and is told. */
async function ended(work: () => Promise<unknown>): Promise<string> {
  try {
    const code = await work();
    return typeof code === 'string' ? code : 'read';
  } catch (error) {
    if (!(error instanceof ORPCError)) return `FAULT ${String(error)}`;
    // The contract takes no file of over 50 MB: the page looks at the size before it sends one.
    if (error.code === 'BAD_REQUEST') return 'bad-request';
    return error.code === 'REFUSED' ? String((error.data as { code: string }).code) : error.code;
  }
}
