/** The requirement sets the workbench says it has, by lower-case name; what it lacks of them answers NotImplemented. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  excelapi: '1.17',
  dialogapi: '1.2',
  delayforcelledit: '1.1',
};

/** Whether one of `sets` has at least this version ("1.9" is below "1.12"); office-js-helpers asks with a number. */
export function hasSet(
  sets: Readonly<Record<string, string>>,
  name: string,
  version: string | number = '1.0',
): boolean {
  const [major = 0, minor = 0] = (sets[name.toLowerCase()] ?? '').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && major > 0 && minor >= wantedMinor);
}
