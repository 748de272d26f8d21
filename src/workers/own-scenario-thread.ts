import { answer, type Ask } from './own-scenario.ts';

// The worker's side in a browser.
self.addEventListener('message', (event: MessageEvent<Ask>) => {
  answer(event.data, (message) => self.postMessage(message));
});
