import { definedNames } from '../package/defined-names.ts';
import type { TemplatePackage } from '../package/template-package.ts';
import type { DefinedName } from './map-form.ts';

/** The names that people gave to ranges: hidden ones and Excel's own left out. */
export function givenNames(pkg: TemplatePackage): readonly DefinedName[] {
  return definedNames(pkg)
    .filter(({ name, hidden }) => !hidden && !name.startsWith('_xlnm.'))
    .map(({ name, refers }) => ({ name, refersTo: refers }));
}
