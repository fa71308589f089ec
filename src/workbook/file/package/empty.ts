import { Zip } from '../zip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook without any sheet, author or date, to graft result sheets into; not valid until it holds one. */
export function emptyPackage(): Zip {
  const zip = new Zip();
  zip.set(
    '[Content_Types].xml',
    `${head}<Types xmlns="${package_}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  zip.set(
    '_rels/.rels',
    `${head}<Relationships xmlns="${package_}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  );
  zip.set('xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets></sheets></workbook>`);
  zip.set('xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${package_}/relationships"></Relationships>`);
  return zip;
}
