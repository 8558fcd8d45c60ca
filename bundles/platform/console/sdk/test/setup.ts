import { vi } from 'vitest';

// happy-dom has no layout and no answers to media queries
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
