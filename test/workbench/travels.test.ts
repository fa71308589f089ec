import { freshExcel, onT } from './fresh-excel';

describe('what travels with the workbook', () => {
  test('settings are added, changed, found and deleted', async () => {
    const { book } = freshExcel();
    const facts = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('merken', '["a"]');
      settings.add('tijdelijk', { getal: 1 });
      const kept = settings.getItemOrNullObject('merken').load('value');
      const none = settings.getItemOrNullObject('niets');
      settings.load('items/key');
      await context.sync();
      settings.getItem('tijdelijk').delete();
      kept.value = '["a","b"]';
      await context.sync();
      return [none.isNullObject, settings.items.map((setting) => setting.key)];
    });
    expect(facts).toEqual([true, ['merken', 'tijdelijk']]);
    expect([...book.settings]).toEqual([['merken', '["a","b"]']]);
  });

  test('custom XML by its namespace', async () => {
    freshExcel();
    const xml = '<w:waaier xmlns:w="https://waaier.example/1"><w:a/></w:waaier>';
    const facts = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(xml);
      parts.add('<ander xmlns="urn:ander"/>');
      const part = parts.getByNamespace('https://waaier.example/1').getOnlyItemOrNullObject().load('namespaceUri');
      const text = part.getXml();
      const count = parts.getCount();
      await context.sync();
      return [part.namespaceUri, text.value, count.value];
    });
    expect(facts).toEqual(['https://waaier.example/1', xml, 2]);
  });

  test('properties of a sheet, whatever the case of their key', async () => {
    const { book } = freshExcel();
    const value = await onT(async (sheet, context) => {
      sheet.customProperties.add('Plan', 'wijken');
      const property = sheet.customProperties.getItemOrNullObject('plan').load('key,value');
      const none = sheet.customProperties.getItemOrNullObject('anders');
      await context.sync();
      return [property.key, property.value, none.isNullObject];
    });
    expect(value).toEqual(['Plan', 'wijken', true]);
    expect(book.activeSheet.customProperties.get('Plan')).toBe('wijken');
  });

  test('defined names lead to their cells', async () => {
    const { book } = freshExcel();
    const address = await onT(async (sheet, context) => {
      context.workbook.names.add('levering', sheet.getRange('A1:C3'));
      const range = context.workbook.names.getItem('levering').getRangeOrNullObject().load('address');
      const byName = sheet.getRange('levering').load('address');
      await context.sync();
      return [range.address, byName.address];
    });
    expect(address).toEqual(['T!A1:C3', 'T!A1:C3']);
    expect(book.names.get('levering')).toBe('=T!$A$1:$C$3');
  });

  test.each([
    [false, 36526],
    [true, 35064],
  ])('the way dates are counted (from 1904: %s) shows in DATE(2000,1,1)', async (date1904, expected) => {
    const { book } = freshExcel();
    book.date1904 = date1904;
    const value = await Excel.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return day.value;
    });
    expect(value).toBe(expected);
  });

  test('the name of the file and what it says about itself', async () => {
    freshExcel();
    const facts = await Excel.run(async (context) => {
      context.workbook.properties.title = 'Levering 2024';
      context.workbook.load('name');
      context.workbook.properties.load('title,author');
      await context.sync();
      return [context.workbook.name, context.workbook.properties.title, context.workbook.properties.author];
    });
    expect(facts).toEqual(['Book1.xlsx', 'Levering 2024', '']);
  });
});
