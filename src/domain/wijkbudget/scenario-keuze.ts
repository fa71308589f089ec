import * as z from 'zod';
import { tariefPercentageSchema } from '../tarieven/raise';

/** What is supposed to change; kept apart from the settings of a delivery, because no figure of it depends on this. */
export const scenarioSchema = z.strictObject({
  /** Percent on every bedrag of the Tarievenblad. */
  tariefPercentage: tariefPercentageSchema,
  /** Percent of the arrangementen with intensiteit + that become gemiddeld. */
  plusNaarGemiddeld: z.number().min(0).max(100),
  extraArrangementen: z.number().int().min(0).max(1_000_000),
});

/** A scenario as chosen. */
export type ScenarioKeuze = z.output<typeof scenarioSchema>;

/** Nothing changes. */
export const geenScenario: ScenarioKeuze = { tariefPercentage: 0, plusNaarGemiddeld: 0, extraArrangementen: 0 };
