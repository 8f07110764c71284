import { serveEngine } from '../../src/doors/engine-process.ts';
import type { EngineSettings } from '../../src/doors/ports.ts';

/** The entry of the engine's process. Main, which starts it, is the only one to give arguments. */
serveEngine(process.parentPort, JSON.parse(process.argv[2] ?? '') as EngineSettings);
