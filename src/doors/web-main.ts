import { parseArgs } from 'node:util';
import { EXIT, failureOf } from './cli/outcome.ts';
import { say } from './cli/printable.ts';
import { portNumber } from './cli/values.ts';
import { runWebDoor } from './web/run.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    port: { type: 'string', default: '0' },
    as: { type: 'string' },
    'workspace-folder': { type: 'string' },
    'state-folder': { type: 'string' },
  },
});

try {
  await runWebDoor({
    port: portNumber(values.port),
    ...(values.file === undefined ? {} : { file: values.file }),
    ...(values.as === undefined ? {} : { actor: values.as }),
    ...(values['workspace-folder'] === undefined
      ? {}
      : { workspaceFolder: values['workspace-folder'] }),
    ...(values['state-folder'] === undefined ? {} : { stateFolder: values['state-folder'] }),
    // Whoever started the host reads the address from the first line.
    onAddress: (address) => process.stdout.write(`${address}\n`),
  });
} catch (error) {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  say(`${failure.code}: ${failure.message}`);
  process.exitCode = EXIT.refused;
}
