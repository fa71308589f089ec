import { useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { fanCells, fanOf, fanPicture, type Calculated, type Cell } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { FigureTable } from '../../parts/figure-table';
import { PictureOf } from '../../parts/picture';
import { inNumbers } from '../../words';

const useStyles = makeStyles({
  frame: { borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, lineHeight: 0, padding: tokens.spacingHorizontalXS },
});

const measures = [
  { code: 'clienten', naam: 'Cliënten' },
  { code: 'kosten', naam: 'Kosten' },
] as const;

const shown = (cell: Cell): string => (typeof cell === 'number' ? inNumbers(cell) : String(cell ?? '–'));

/** The fan as a picture with a table beside it, for the gemeente or a chosen gebied, and the way to the sheet. */
export function Waaier({ calculated }: { readonly calculated: Calculated }) {
  const { state, tasks } = usePane();
  const [gebied, setGebied] = useState('totaal');
  const [measure, setMeasure] = useState<(typeof measures)[number]['code']>('clienten');
  const styles = useStyles();
  const page = usePageStyles();
  const fan = fanOf(calculated, gebied);
  const { leefdomeinen, rings, cell, ...cells } = fanCells(fan, measure);
  const naam = calculated.report.find((row) => row.gebied === fan.gebied)?.naam ?? fan.gebied;
  const what = measure === 'clienten' ? 'Cliënten' : 'Kosten in euro';
  const title = `${what} per leefdomein en cirkel: ${naam}`;
  // The picture has no room for the names of its rings, nor has a table of them in a narrow pane.
  const heads = rings.map(({ code, naam: ring }, place) => {
    const [kosten = '', impact = ''] = fan.rings[place]?.levels ?? [];
    return { code, kort: code, naam: fan.withLevels ? `${ring} (kosten ${kosten}, impact ${impact})` : ring };
  });
  return (
    <div className={page.tight}>
      <Field label="Gebied">
        <Select value={gebied} onChange={(_, { value }) => setGebied(value)}>
          {[...calculated.report].reverse().map((row) => (
            <option key={row.gebied} value={row.gebied}>
              {row.gebied === 'totaal' ? 'Hele gemeente' : row.naam}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Maat">
        <Select value={measure} onChange={(_, { value }) => setMeasure(value === 'kosten' ? 'kosten' : 'clienten')}>
          {measures.map(({ code, naam: label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.frame}>
        <PictureOf picture={fanPicture({ leefdomeinen, rings, cell, ...cells }, 'pane')} name={title} />
      </div>
      <p className={page.small}>{heads.map(({ kort, naam: ring }) => `${kort} ${ring}`).join(' · ')}</p>
      {measure === 'kosten' && <p className={page.small}>In het beeld staan duizenden euro’s.</p>}
      <FigureTable
        name="Tabel bij de waaier"
        caption={title}
        corner="Leefdomein"
        rows={leefdomeinen.map(({ code, naam: label }) => ({ code, naam: `${code} ${label}` }))}
        columns={heads}
        cell={(row, column) => shown(cell(leefdomeinen[row]?.code ?? '', rings[column]?.code ?? 'E'))}
      />
      <Button disabledFocusable={state.running !== null} onClick={() => void tasks.placeFan(calculated, fan.gebied)}>
        Zet deze waaier op blad Waaier
      </Button>
    </div>
  );
}
