import type { Preset } from './leefdomein';

/** Preset B, closer to the Zelfredzaamheid-Matrix; VER is filled only by a gemeente's own Productcatalogus. */
export const zrm10: Preset<'zrm-10'> = {
  code: 'zrm-10',
  naam: 'Zelfredzaamheid-Matrix',
  toelichting:
    'Volgt de Zelfredzaamheid-Matrix. Verslaving blijft leeg zonder regels in uw eigen Productcatalogus.',
  leefdomeinen: [
    { code: 'FYS', naam: 'Fysieke gezondheid', status: 'bron TMA', kleur: '#b3261e' },
    { code: 'GEE', naam: 'Geestelijke gezondheid', status: 'reconstructie', kleur: '#7b3fa0' },
    { code: 'ADL', naam: 'ADL / Huishouden (incl. huisvesting)', status: 'bron TMA', kleur: '#9a6f00' },
    { code: 'VER', naam: 'Verslaving', status: 'reconstructie', kleur: '#1f6fb2' },
    { code: 'FIN', naam: 'Financiën', status: 'bron TMA', kleur: '#2e7d32' },
    { code: 'DAG', naam: 'Dagbesteding', status: 'reconstructie', kleur: '#00838f' },
    { code: 'PAR', naam: 'Maatschappelijke participatie', status: 'reconstructie', kleur: '#c2570c' },
    { code: 'SOC', naam: 'Sociaal netwerk', status: 'reconstructie', kleur: '#ad1457' },
    { code: 'GEZ', naam: 'Huiselijke relaties', status: 'reconstructie', kleur: '#6d4c41' },
    { code: 'VEI', naam: 'Justitie', status: 'reconstructie', kleur: '#37474f' },
  ],
  vanWaaier: { MOB: 'PAR', WRK: 'DAG' },
};
