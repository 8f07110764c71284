import { implement } from '@orpc/server';
import { contract } from '../../contract/contract.ts';
import { answer } from '../answer.ts';
import type { OpenWorkspace } from '../open-session.ts';
import { addAlias, rememberedNames, removeAlias } from './aliases.ts';
import { catalogueView } from './catalogue-view.ts';
import { addIndicator, changeIndicator, removeIndicator, reorderIndicators } from './indicators.ts';
import { addSector, changeSector, removeSector, reorderSectors } from './sectors.ts';
import { setPersons, setSettings } from './settings.ts';
import { addUnit, endUnit, removeUnit, renameUnit, reorderUnits } from './units.ts';

/** Binds the procedures about units, sectors, indicators and settings to their use cases. */
export function catalogueRoutes({ use }: OpenWorkspace) {
  const os = implement(contract.catalogue);
  return os.router({
    view: os.view.handler(({ input }) => answer(use((session) => catalogueView(session, input)))),
    addUnit: os.addUnit.handler(({ input }) => answer(use((session) => addUnit(session, input)))),
    renameUnit: os.renameUnit.handler(({ input }) =>
      answer(use((session) => renameUnit(session, input))),
    ),
    endUnit: os.endUnit.handler(({ input }) => answer(use((session) => endUnit(session, input)))),
    reorderUnits: os.reorderUnits.handler(({ input }) =>
      answer(use((session) => reorderUnits(session, input))),
    ),
    removeUnit: os.removeUnit.handler(({ input }) =>
      answer(use((session) => removeUnit(session, input))),
    ),
    addSector: os.addSector.handler(({ input }) =>
      answer(use((session) => addSector(session, input))),
    ),
    changeSector: os.changeSector.handler(({ input }) =>
      answer(use((session) => changeSector(session, input))),
    ),
    reorderSectors: os.reorderSectors.handler(({ input }) =>
      answer(use((session) => reorderSectors(session, input))),
    ),
    removeSector: os.removeSector.handler(({ input }) =>
      answer(use((session) => removeSector(session, input))),
    ),
    addIndicator: os.addIndicator.handler(({ input }) =>
      answer(use((session) => addIndicator(session, input))),
    ),
    changeIndicator: os.changeIndicator.handler(({ input }) =>
      answer(use((session) => changeIndicator(session, input))),
    ),
    reorderIndicators: os.reorderIndicators.handler(({ input }) =>
      answer(use((session) => reorderIndicators(session, input))),
    ),
    removeIndicator: os.removeIndicator.handler(({ input }) =>
      answer(use((session) => removeIndicator(session, input))),
    ),
    aliases: os.aliases.handler(({ input }) =>
      answer(use((session) => rememberedNames(session, input))),
    ),
    removeAlias: os.removeAlias.handler(({ input }) =>
      answer(use((session) => removeAlias(session, input))),
    ),
    addAlias: os.addAlias.handler(({ input }) =>
      answer(use((session) => addAlias(session, input))),
    ),
    setSettings: os.setSettings.handler(({ input }) =>
      answer(use((session) => setSettings(session, input))),
    ),
    setPersons: os.setPersons.handler(({ input }) =>
      answer(use((session) => setPersons(session, input))),
    ),
  });
}
