import { initialAanleveren, nextAanleveren, type AanleverenEvent, type AanleverenState } from './steps/aanleveren/state';
import {
  initialArrangement,
  nextArrangement,
  type ArrangementEvent,
  type ArrangementState,
} from './steps/arrangement/state';
import { initialBerichten, nextBerichten, type BerichtenEvent, type BerichtenState } from './steps/berichten/state';
import { initialBladen, nextBladen, type BladenEvent, type BladenState } from './steps/bladen/state';
import {
  initialControleren,
  nextControleren,
  type ControlerenEvent,
  type ControlerenState,
} from './steps/controleren/state';
import { initialHerstellen, nextHerstellen, type HerstellenEvent, type HerstellenState } from './steps/herstellen/state';
import { initialHulp, nextHulp, type HulpEvent, type HulpState } from './steps/hulp/state';
import {
  initialKennismaken,
  nextKennismaken,
  type KennismakenEvent,
  type KennismakenState,
} from './steps/kennismaken/state';
import { initialKoppelen, nextKoppelen, type KoppelenEvent, type KoppelenState } from './steps/koppelen/state';
import {
  initialPseudonimiseren,
  nextPseudonimiseren,
  type PseudonimiserenEvent,
  type PseudonimiserenState,
} from './steps/pseudonimiseren/state';
import { initialSjabloon, nextSjabloon, type SjabloonEvent, type SjabloonState } from './steps/sjabloon/state';
import { initialVergelijken, nextVergelijken, type VergelijkenEvent, type VergelijkenState } from './steps/vergelijken/state';
import type { PaneEvent, PaneState } from './state';

/** What each step keeps. */
export interface Slices {
  readonly controleren: ControlerenState;
  readonly herstellen: HerstellenState;
  readonly bladen: BladenState;
  readonly arrangement: ArrangementState;
  readonly pseudonimiseren: PseudonimiserenState;
  readonly koppelen: KoppelenState;
  readonly berichten: BerichtenState;
  readonly sjabloon: SjabloonState;
  readonly vergelijken: VergelijkenState;
  readonly aanleveren: AanleverenState;
  readonly kennismaken: KennismakenState;
  readonly hulp: HulpState;
}

/** What can happen on the page of some step. */
export type SliceEvent =
  | ControlerenEvent
  | HerstellenEvent
  | BladenEvent
  | ArrangementEvent
  | PseudonimiserenEvent
  | KoppelenEvent
  | BerichtenEvent
  | SjabloonEvent
  | VergelijkenEvent
  | AanleverenEvent
  | KennismakenEvent
  | HulpEvent;

/** What each step keeps before anything happened. */
export const initialSlices: Slices = {
  controleren: initialControleren,
  herstellen: initialHerstellen,
  bladen: initialBladen,
  arrangement: initialArrangement,
  pseudonimiseren: initialPseudonimiseren,
  koppelen: initialKoppelen,
  berichten: initialBerichten,
  sjabloon: initialSjabloon,
  vergelijken: initialVergelijken,
  aanleveren: initialAanleveren,
  kennismaken: initialKennismaken,
  hulp: initialHulp,
};

/** What each step keeps after an event; every step hears the events of all. */
export const nextSlices = (state: PaneState, event: PaneEvent): Slices => ({
  controleren: nextControleren(state.controleren, event, state),
  herstellen: nextHerstellen(state.herstellen, event),
  bladen: nextBladen(state.bladen, event),
  arrangement: nextArrangement(state.arrangement, event),
  pseudonimiseren: nextPseudonimiseren(state.pseudonimiseren, event),
  koppelen: nextKoppelen(state.koppelen, event),
  berichten: nextBerichten(state.berichten, event),
  sjabloon: nextSjabloon(state.sjabloon, event),
  vergelijken: nextVergelijken(state.vergelijken, event),
  aanleveren: nextAanleveren(state.aanleveren, event),
  kennismaken: nextKennismaken(state.kennismaken, event),
  hulp: nextHulp(state.hulp, event, state),
});
