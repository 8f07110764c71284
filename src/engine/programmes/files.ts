import blank from '../../../resources/programmes/blank.json' with { type: 'json' };
import dienBien from '../../../resources/programmes/dien-bien-2020.json' with { type: 'json' };
import duongMinhChau from '../../../resources/programmes/duong-minh-chau-2024.json' with {
  type: 'json',
};
import indicators from '../../../resources/programmes/indicators.json' with { type: 'json' };
import ngheAn from '../../../resources/programmes/nghe-an-2021.json' with { type: 'json' };
import quangTri from '../../../resources/programmes/quang-tri-2019.json' with { type: 'json' };
import sectors from '../../../resources/programmes/sectors.json' with { type: 'json' };
import traVinh from '../../../resources/programmes/tra-vinh-2020.json' with { type: 'json' };
import blankUnits from '../../../resources/programmes/units/blank.json' with { type: 'json' };
import dienBienUnits from '../../../resources/programmes/units/dien-bien-2020.json' with {
  type: 'json',
};
import duongMinhChauUnits from '../../../resources/programmes/units/duong-minh-chau-2024.json' with {
  type: 'json',
};
import ngheAnUnits from '../../../resources/programmes/units/nghe-an-2021.json' with {
  type: 'json',
};
import quangTriUnits from '../../../resources/programmes/units/quang-tri-2019.json' with {
  type: 'json',
};
import traVinhUnits from '../../../resources/programmes/units/tra-vinh-2020.json' with {
  type: 'json',
};

type RawFile = { readonly programme: unknown; readonly units: unknown };

/** In the order in which the start screen offers them. Unchecked: read them through the schemas. */
export const RAW_PROGRAMMES: ReadonlyMap<string, RawFile> = new Map([
  ['dien-bien-2020', { programme: dienBien, units: dienBienUnits }],
  ['nghe-an-2021', { programme: ngheAn, units: ngheAnUnits }],
  ['tra-vinh-2020', { programme: traVinh, units: traVinhUnits }],
  ['quang-tri-2019', { programme: quangTri, units: quangTriUnits }],
  ['duong-minh-chau-2024', { programme: duongMinhChau, units: duongMinhChauUnits }],
  ['blank', { programme: blank, units: blankUnits }],
]);

export const RAW_INDICATORS: unknown = indicators;

export const RAW_SECTORS: unknown = sectors;
