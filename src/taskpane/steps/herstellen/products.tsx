import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import { presets, settingsOf, type ProductQuestion } from '#domain';
import { usePageStyles } from '../../look/page';
import { usePane } from '../../pane';
import { counted, listed } from '../../words';
import { Pager } from './pager';
import type { Offer } from './state';

const PAGE = 10;
/** What a product is to become: not added, divided as its category is, or of one leefdomein. */
const NOT = '';
const AS_CATEGORY = '=';

const keyOf = ({ wet, productcategorie, productcode }: ProductQuestion): string => `${wet} ${productcategorie} ${productcode}`;

/** Products that no catalogue knows: each with the leefdomein it belongs to, to be put on the Productcatalogus. */
export function Products({ offer }: { readonly offer: Offer }) {
  const { state, tasks } = usePane();
  const page = usePageStyles();
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map());
  const [wanted, setFirst] = useState(0);
  const { products, checked } = offer;
  const first = wanted < products.length ? wanted : 0;
  const { preset } = settingsOf(state.choices.settings);
  const leefdomeinen = presets.find(({ code }) => code === preset)?.leefdomeinen ?? [];
  const nameOf = (code: string): string => leefdomeinen.find((one) => one.code === code)?.naam ?? code;
  const chosen = products.flatMap((product) => {
    const place = places.get(keyOf(product)) ?? NOT;
    return place === NOT ? [] : [{ product, leefdomein: place === AS_CATEGORY ? null : place }];
  });
  const known = products.filter(({ now }) => now.length > 0);
  const add = (): void => {
    if (chosen.length > 0 && state.running === null) void tasks.addProducts(checked, chosen, state.choices);
  };
  return (
    <div className={page.tight}>
      <p className={page.text}>
        Kies per product het leefdomein. Waaier zet het op het blad Productcatalogus. Is de code een tikfout, verbeter hem
        dan in de cel.
      </p>
      {known.length > 1 && (
        <div>
          <Button size="small" onClick={() => setPlaces(new Map(known.map((product) => [keyOf(product), AS_CATEGORY])))}>
            Alles zoals de categorie
          </Button>
        </div>
      )}
      {products.slice(first, first + PAGE).map((product) => (
        <Field
          key={keyOf(product)}
          label={`${product.wet} ${product.productcode}`}
          hint={[product.omschrijving, counted(product.count, 'regel', 'regels')].filter((part) => part !== null).join(' · ')}
        >
          <Select
            value={places.get(keyOf(product)) ?? NOT}
            onChange={(_, { value }) => setPlaces((before) => new Map(before).set(keyOf(product), value))}
          >
            <option value={NOT}>Niet toevoegen</option>
            {product.now.length > 0 && (
              <option value={AS_CATEGORY}>
                Zoals categorie {product.productcategorie}: {listed(product.now.map(({ leefdomein }) => nameOf(leefdomein)))}
              </option>
            )}
            {leefdomeinen.map(({ code, naam }) => (
              <option key={code} value={code}>
                {naam}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Pager name="producten" first={first} size={PAGE} total={products.length} onFirst={setFirst} />
      <div>
        <Button appearance="primary" disabledFocusable={chosen.length === 0 || state.running !== null} onClick={add}>
          {`Zet ${counted(chosen.length, 'product', 'producten')} op de Productcatalogus`}
        </Button>
      </div>
    </div>
  );
}
