import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { inNumbers } from '../../words';

const sharing: Job = {
  title: 'De deelbare kopie wordt gemaakt',
  step: 'bladen',
  course: [
    ['lezen', 25],
    ['controleren', 25],
    ['indelen', 5],
    ['ontdubbelen', 3],
    ['tellen', 4],
    ['ontwikkeling berekenen', 4],
    ['vergelijken', 4],
    ['arrangementen berekenen', 2],
    ['kleine aantallen beschermen', 20],
    ['schrijven', 8],
  ],
  begun: 'De deelbare kopie wordt gemaakt.',
  stopped: {
    tone: 'weetje',
    title: 'Het maken van de kopie is gestopt.',
    text: 'Er is geen kopie gemaakt en uw werkmap is niet veranderd.',
  },
};

/** Makes the shareable copy as a workbook of its own, and opens it where Excel can. */
export function shareTask({ check, reckoner, now, version, openCopy, tell, long }: Ground): (choices: Choices) => Promise<void> {
  return async (choices) => {
    await long(
      sharing,
      async (task) => {
        const checked = await check(choices, task);
        const { gemeentecode, periode } = checked.given;
        const name = `deelbaar-${gemeentecode}-${periode.code}.xlsx`;
        const { bytes, sheets, hidden } = await reckoner.copy(checked, { madeAt: now(), version }, name, task);
        const opened = (await openCopy?.(bytes)) ?? false;
        tell({ type: 'copied', kopie: { name, bytes, opened, sheets: sheets.length, hidden } });
        return hidden;
      },
      (hidden) => `De deelbare kopie is klaar. ${inNumbers(hidden)} getallen zijn verborgen.`,
    );
  };
}
