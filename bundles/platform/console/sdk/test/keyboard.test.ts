import { effectScope, type EffectScope } from 'vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useShortcut } from '../src/keyboard';

let scope: EffectScope;
const run = vi.fn();
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeEach(() => {
  run.mockClear();
  scope = effectScope();
  scope.run(() => useShortcut('g h', () => '工作台', run));
});
afterEach(() => scope.stop());

it('waits for the second key', () => {
  press('g');
  expect(run).not.toHaveBeenCalled();
  press('h');
  expect(run).toHaveBeenCalledOnce();
});

it('leaves people alone who are typing', () => {
  const input = document.body.appendChild(document.createElement('input'));
  press('g', input);
  press('h', input);
  expect(run).not.toHaveBeenCalled();
});

it('ends with the page that brought it', () => {
  scope.stop();
  press('g');
  press('h');
  expect(run).not.toHaveBeenCalled();
});
