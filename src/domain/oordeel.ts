import type { Oordeel } from './calculated';
import type { Finding } from './rules/finding';

/** The verdict that findings lead to: F blocks, W and S do not. */
export function oordeelOf(findings: readonly Finding[]): Oordeel {
  const count = (ernst: Finding['ernst']): number => findings.filter((finding) => finding.ernst === ernst).length;
  const fouten = count('F');
  return {
    technisch: fouten === 0 ? 'goedgekeurd' : 'afgekeurd',
    fouten,
    waarschuwingen: count('W'),
    signalen: count('S'),
  };
}
