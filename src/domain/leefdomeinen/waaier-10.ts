import type { Preset } from './leefdomein';

/** Preset A, the default: three names as TMA publishes them, seven reconstructed from the sources of design 1.2. */
export const waaier10: Preset<'waaier-10'> = {
  code: 'waaier-10',
  naam: 'Waaier',
  toelichting:
    'Drie namen komen van TMA. De andere zeven zijn gereconstrueerd: kijk of ze bij uw gemeente passen.',
  leefdomeinen: [
    { code: 'FYS', naam: 'Fysieke gezondheid', status: 'bron TMA', kleur: '#b3261e' },
    { code: 'GEE', naam: 'Geestelijke gezondheid', status: 'reconstructie', kleur: '#7b3fa0' },
    { code: 'ADL', naam: 'ADL / Huishouden', status: 'bron TMA', kleur: '#9a6f00' },
    { code: 'MOB', naam: 'Mobiliteit', status: 'reconstructie', kleur: '#1f6fb2' },
    { code: 'FIN', naam: 'Financiën', status: 'bron TMA', kleur: '#2e7d32' },
    { code: 'WRK', naam: 'Werk en opleiding', status: 'reconstructie', kleur: '#c2570c' },
    { code: 'DAG', naam: 'Dagbesteding en vrije tijd', status: 'reconstructie', kleur: '#00838f' },
    { code: 'SOC', naam: 'Sociaal netwerk en participatie', status: 'reconstructie', kleur: '#ad1457' },
    { code: 'GEZ', naam: 'Gezin, opvoeden en opgroeien', status: 'reconstructie', kleur: '#6d4c41' },
    { code: 'VEI', naam: 'Veiligheid en justitie', status: 'reconstructie', kleur: '#37474f' },
  ],
  vanWaaier: {},
};
