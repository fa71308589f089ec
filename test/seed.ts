import { configureGlobal } from 'fast-check';

// Every property draws the same cases each time, so that a test fails for who broke it. `SEED=7 npm test` draws others.
configureGlobal({ seed: Number(process.env.SEED ?? 2026) });
