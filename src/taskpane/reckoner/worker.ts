/** The worker beside the pane: the domain's heavy work runs here, so that the pane never waits for it. */
import * as z from 'zod';
import { answering } from './conversation';
import { reckonerWorks } from './works';

// As in the pane: a content policy may forbid making code from text.
z.config({ jitless: true });
answering(self as unknown as Parameters<typeof answering>[0], reckonerWorks());
