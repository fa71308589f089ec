/** Productcategorieën that a gemeente may leave out of its wijkbudget, because a wijk has no say in them (design 4.9). */
export const weglaatbaar: readonly { readonly naam: string; readonly codes: readonly string[] }[] = [
  { naam: 'beschermd wonen en opvang', codes: ['15', '16', '17', '18'] },
  { naam: 'jeugd met verblijf', codes: ['43', '44'] },
  { naam: 'jeugdreclassering en jeugdbescherming', codes: ['47', '48'] },
];
