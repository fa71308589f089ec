import { theForty } from './the-forty';

// office.js loads once in a process, so each of its builds has a file of its own.
theForty('web');
