import { cirkels } from '../../cirkels';
import { productcategorieen, wetten } from '../../codelijsten';
import { leefdomeincodes } from '../../leefdomeinen';
import { column, sheetFormat } from '../column';
import { code, openCode } from '../values/code';
import { number } from '../values/number';
import { productcode } from '../values/product';
import { text } from '../values/text';

/** The gemeente's own mapping of products to leefdomein and cirkel. */
export const productcatalogus = sheetFormat({
  name: 'Productcatalogus',
  place: 90,
  layout: 'rows',
  required: false,
  explanation: 'Eigen indeling van producten naar leefdomein en cirkel; gaat voor op onze indeling.',
  columns: {
    wet: column({ required: true, schema: code(wetten), explanation: 'De wet van het product.', example: 'WMO' }),
    productcategorie: column({
      required: true,
      schema: openCode(productcategorieen, 40),
      explanation: 'De productcategorie van het product.',
      example: '02',
    }),
    productcode: column({
      required: false,
      schema: productcode(),
      explanation: 'De productcode; leeg geldt voor de hele categorie.',
      example: '02A03',
    }),
    omschrijving: column({
      required: false,
      schema: text(100),
      explanation: 'Naam van het product.',
      example: 'Individuele begeleiding',
    }),
    leefdomein: column({
      required: true,
      // Whether the leefdomein exists depends on the preset: control P07 judges it.
      schema: openCode(leefdomeincodes, 40, { entries: [] }),
      explanation: 'Code van het leefdomein; meer leefdomeinen is meer regels.',
      example: 'SOC',
    }),
    gewicht: column({
      required: false,
      schema: number({ min: 0 }),
      explanation: 'Aandeel van dit leefdomein; de gewichten van één product tellen op tot 1.',
      example: 1,
    }),
    cirkel: column({
      required: false,
      schema: openCode(cirkels, 40),
      explanation: 'Cirkel van het product, als die vaststaat.',
      example: 'M',
    }),
  },
});
