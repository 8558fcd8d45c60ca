import { flushPromises } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import { saveVersioned } from '../src/dialogs/save';
import { conflict, type ConflictChoice } from '../src/dialogs/state';

const changed = (current: unknown) =>
  new ApiError({ status: 412, current, changed: [{ field: 'title', mine: '甲', theirs: '乙' }] });

async function choose(choice: ConflictChoice) {
  await flushPromises();
  conflict.value!.answer(choice);
}

it('sends again with the newer version when mine shall win', async () => {
  const send = vi.fn().mockRejectedValueOnce(changed(8)).mockResolvedValueOnce({ version: 9 });
  const saving = saveVersioned({ version: 7, send, labels: {}, takeTheirs: vi.fn() });
  await choose('mine');
  expect(await saving).toEqual({ version: 9 });
  expect(send.mock.calls).toEqual([[7], [8]]);
});

it('reads the newer version out of a record as well', async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(changed({ version: 12 }))
    .mockResolvedValueOnce({});
  const saving = saveVersioned({ version: 7, send, labels: {}, takeTheirs: vi.fn() });
  await choose('mine');
  await saving;
  expect(send).toHaveBeenLastCalledWith(12);
});

it('loads theirs when theirs shall win, and saves nothing', async () => {
  const takeTheirs = vi.fn();
  const send = vi.fn().mockRejectedValue(changed(8));
  const saving = saveVersioned({ version: 7, send, labels: {}, takeTheirs });
  await choose('theirs');
  expect(await saving).toBeUndefined();
  expect(takeTheirs).toHaveBeenCalledOnce();
  expect(send).toHaveBeenCalledOnce();
});

it('asks again when a third person was faster still', async () => {
  const send = vi.fn().mockRejectedValueOnce(changed(8)).mockRejectedValueOnce(changed(9)).mockResolvedValueOnce({});
  const saving = saveVersioned({ version: 7, send, labels: {}, takeTheirs: vi.fn() });
  await choose('mine');
  await choose('mine');
  await saving;
  expect(send.mock.calls).toEqual([[7], [8], [9]]);
});

it('leaves other errors to the form', async () => {
  const send = () => Promise.reject(new ApiError({ status: 409, detail: '已办结' }));
  await expect(saveVersioned({ version: 1, send, labels: {}, takeTheirs: vi.fn() })).rejects.toThrow('已办结');
});
