/** An error as Excel reports it to office.js: its own code and message. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The errors of Excel, in its words (source: answers of Excel, and "Error handling" in Microsoft's documentation). */
export const fail = {
  itemNotFound: () => new HostError('ItemNotFound', "The requested resource doesn't exist."),
  invalidArgument: () =>
    new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.'),
  dimensions: () =>
    new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ),
  itemExists: () => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.'),
  general: () => new HostError('GeneralException', 'There was an internal error while processing the request.'),
  invalidOperation: (message = 'The operation attempted is invalid on the object.') =>
    new HostError('InvalidOperation', message),
  accessDenied: () => new HostError('AccessDenied', 'You cannot perform the requested operation.'),
  cellEditing: () =>
    new HostError(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, ' +
        'and then try again.',
    ),
  notImplemented: (what: string) => new HostError('NotImplemented', `The workbench does not emulate ${what}.`),
};
