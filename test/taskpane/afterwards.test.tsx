/** @jest-environment jsdom */
import './browser-globals';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { waitFor } from '@testing-library/react';
import { Afterwards } from '../../src/taskpane/parts/afterwards';

// React draws as it does in a browser: at once only what it was made to draw at once.
beforeEach(() => void Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false));

test('what is drawn afterwards is not there yet when all around it is, and comes of itself', async () => {
  const page = document.body.appendChild(document.createElement('main'));
  const root = createRoot(page);
  flushSync(() =>
    root.render(
      <>
        het oordeel
        <Afterwards>
          , de lijst
          <Afterwards>, wat erin open staat</Afterwards>
        </Afterwards>
      </>,
    ),
  );
  // Not in the same task either.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  expect(page.textContent).toBe('het oordeel');
  await waitFor(() => expect(page.textContent).toBe('het oordeel, de lijst, wat erin open staat'));
  root.unmount();
});
