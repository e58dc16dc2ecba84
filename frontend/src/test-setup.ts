import { afterEach } from 'vitest'

// jsdom has no layout: what only measures or scrolls does nothing here. The browser tests see the real thing.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView = () => {}

afterEach(() => localStorage.clear())
