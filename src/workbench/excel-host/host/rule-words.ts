/** The file's word for an operator of Excel's API: "GreaterThanOrEqualTo" → "greaterThanOrEqual". */
export function fileOperator(operator: string): string {
  const name = operator.replace(/(Equal)To$/, '$1');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const capitalised = (operator: string): string => operator.charAt(0).toUpperCase() + operator.slice(1);

/** The API's word for an operator of a conditional format, where only "equal" and "notEqual" get a "To". */
export function conditionalOperator(operator: string): string {
  return capitalised(operator).replace(/^(Not)?Equal$/, '$&To');
}

/** The API's word for an operator of a validation, where every "Equal" has its "To". */
export function validationOperator(operator: string): string {
  return capitalised(operator).replace(/Equal$/, '$&To');
}

/** A formula as the file keeps it: without its "=". */
export function withoutEquals(formula: unknown): string {
  return String(formula ?? '').replace(/^=/, '');
}
