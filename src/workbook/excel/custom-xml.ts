async function partsOf(context: Excel.RequestContext, namespace: string): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await context.sync();
  return parts.items;
}

/** The XML that travels with the workbook under a namespace; null when there is none. */
export async function partOf(context: Excel.RequestContext, namespace: string): Promise<string | null> {
  const [first] = await partsOf(context, namespace);
  if (first === undefined) return null;
  const xml = first.getXml();
  await context.sync();
  return xml.value;
}

/** Keeps XML under a namespace in place of what was there, or (null) takes it away. */
export async function setPartOf(context: Excel.RequestContext, namespace: string, xml: string | null): Promise<void> {
  const parts = await partsOf(context, namespace);
  const kept = xml === null ? undefined : parts[0];
  for (const part of parts) if (part !== kept) part.delete();
  if (xml !== null && kept !== undefined) kept.setXml(xml);
  else if (xml !== null) context.workbook.customXmlParts.add(xml);
  await context.sync();
}
