import { fail } from '../host/failures';
import type { WorkbookModel } from '../model';
import type { Answer, Batch } from './batch';
import { pushEvents } from './events';
import { Session } from './session';

/** One batch as it went by, to budget requests with. Sizes in bytes as Excel counts them: characters of JSON. */
export interface Call {
  readonly request: number;
  readonly response: number;
  /** Time the host took, in milliseconds. */
  readonly ms: number;
  readonly actions: number;
}

/** How the host imitates Excel. */
export interface BridgeOptions {
  /** Limit on request and response in characters: 5 MB in Excel on the web, none (Infinity) on the desktop. */
  readonly payloadLimit?: number;
  /** How long Excel takes to answer, in milliseconds. */
  readonly delay?: number;
  /** Calls when an answer may be given, if there is no delay; as soon as the client waits when absent. */
  readonly turn?: (then: () => void) => void;
}

/** What office.js looks for in the global `_richApiNativeBridge`. */
export interface NativeBridge {
  onMessageFromHost?: ((text: string) => void) | undefined;
  sendMessageToHost(text: string): void;
}

/** Source: "Resource limits and performance optimization", Microsoft's documentation. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The flag of a batch that waits until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;
const RESPONSE = 2;
const EVENT = 3;

interface Request {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: Batch };
}

interface Reply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const tooLarge = (which: 'Request' | 'Response'): Reply => ({
  statusCode: 400,
  headers: {},
  body: JSON.stringify({
    error: {
      code: `${which}PayloadSizeLimitExceeded`,
      message:
        `The ${which.toLowerCase()} payload size has exceeded the limit. Please refer to the documentation: ` +
        `"https://docs.microsoft.com/office/dev/add-ins/concepts/` +
        `resource-limits-and-performance-optimization#excel-add-ins".`,
    },
  }),
});

/** The wire between one client (office.js in a frame, or in node) and a workbook. */
export class Bridge implements NativeBridge {
  onMessageFromHost: ((text: string) => void) | undefined;
  readonly calls: Call[] = [];
  options: BridgeOptions;
  #session: Session;
  #unlisten: () => void;

  constructor(book: WorkbookModel, options: BridgeOptions = {}) {
    this.options = options;
    this.#session = new Session({ book });
    this.#unlisten = this.#listen();
  }

  /** Mistakes of the host itself; a test of the host wants none. */
  get faults(): readonly unknown[] {
    return this.#session.faults;
  }

  get book(): WorkbookModel {
    return this.#session.ctx.book;
  }

  /** Puts the client in front of another workbook: objects it kept are gone, and so is the log. */
  attach(book: WorkbookModel, options: BridgeOptions = {}): void {
    this.#unlisten();
    this.options = options;
    this.#session = new Session({ book });
    this.#unlisten = this.#listen();
    this.calls.length = 0;
  }

  /** Ends it: the client is gone, and hears no more events. */
  detach(): void {
    this.#unlisten();
    this.onMessageFromHost = undefined;
  }

  #listen(): () => void {
    return pushEvents(this.book, (entries) => {
      setTimeout(() => this.#send({ type: EVENT, controlId: '', message: { entries } }));
    });
  }

  #send(message: object): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }

  sendMessageToHost(text: string): void {
    const request = JSON.parse(text) as Request;
    // Of a text of megabytes only the size is kept while it is answered.
    const size = text.length;
    const waits = this.book.cellEditing && (request.flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (waits) this.#afterEditing(() => this.#reply(size, request));
    else if (this.options.delay === undefined) (this.options.turn ?? queueMicrotask)(() => this.#reply(size, request));
    else setTimeout(() => this.#reply(size, request), this.options.delay);
  }

  #afterEditing(then: () => void): void {
    const stop = this.book.listen(({ kind }) => {
      if (kind !== 'editing' || this.book.cellEditing) return;
      stop();
      then();
    });
  }

  #reply(size: number, request: Request): void {
    const start = performance.now();
    const message = this.#answer(size, request.message.body);
    this.calls.push({
      request: size,
      response: message.body.length,
      ms: performance.now() - start,
      actions: request.message.body.Actions.length,
    });
    this.#send({ id: request.id, type: RESPONSE, message });
  }

  #answer(size: number, batch: Batch): Reply {
    const limit = this.options.payloadLimit ?? WEB_PAYLOAD_LIMIT;
    if (size > limit) return tooLarge('Request');
    const body = JSON.stringify(this.book.cellEditing ? refused() : this.#session.answer(batch));
    return body.length > limit ? tooLarge('Response') : { statusCode: 200, headers: {}, body };
  }
}

function refused(): Answer {
  const { code, message } = fail.cellEditing();
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: 0, HttpStatusCode: 400 } };
}
