import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { confirmAction } from '@luoshi/console-sdk';
import type { Attachment } from '../../main/web/api';
import { filesOf, sizeOf, targetOf } from '../../main/web/item/attachments';
import Attachments from '../../main/web/item/Attachments.vue';
import FileList from '../../main/web/item/FileList.vue';
import { fieldsOf } from '../../main/web/item/steps';
import { answering, item, signIn } from './samples';

vi.mock('@luoshi/console-sdk', async (original) => ({
  ...(await original<typeof import('@luoshi/console-sdk')>()),
  confirmAction: vi.fn(async () => ({ reason: '' })),
}));
afterEach(() => vi.unstubAllGlobals());

const file = (more: Partial<Attachment> = {}): Attachment => ({
  id: 7,
  feedbackId: null,
  name: '公示稿.docx',
  mediaType: 'application/octet-stream',
  size: 1536,
  sha256: '',
  by: '林岚',
  at: '2026-07-14T01:00:00Z',
  removable: true,
  ...more,
});

it('says sizes as people read them', () => {
  expect([0, 1023, 1024, 1536, 20480, 5 * 1024 * 1024].map(sizeOf)).toEqual([
    '0 B',
    '1023 B',
    '1.0 KB',
    '1.5 KB',
    '20 KB',
    '5.0 MB',
  ]);
});

it('keeps files of the item and of each report apart', () => {
  const now = item({ attachments: [file(), file({ id: 8, feedbackId: 92 })] });
  expect(filesOf(now).map((one) => one.id)).toEqual([7]);
  expect(filesOf(now, '92').map((one) => one.id)).toEqual([8]);
  expect(targetOf(now)).toBe('/api/supervision/items/1201/attachments');
  expect(targetOf(now, 92)).toBe('/api/supervision/items/1201/attachments?feedback=92');
});

it('says that there is nothing, and offers adding only to those who can', () => {
  const empty = mount(Attachments, { props: { item: item() } });
  expect(empty.text()).toContain('还没有附件');
  expect(empty.find('input[type=file]').exists()).toBe(false);
  const open = mount(Attachments, { props: { item: item({ attachable: true, attachments: [file()] }) } });
  expect(open.text()).toContain('公示稿.docx');
  expect(open.text()).toContain('1.5 KB');
  expect(open.text()).not.toContain('还没有附件');
  expect(open.find('input[type=file]').exists()).toBe(true);
});

it('removes after a question and brings back what was removed', async () => {
  signIn('read', 'handle');
  const sent = answering({ '/api/supervision/items/1201/attachments/7': () => ({ status: 204 }) });
  const list = mount(FileList, { props: { item: item({ attachments: [file()] }) } });

  await list.find('.files__remove').trigger('click');
  await flushPromises();
  expect(confirmAction).toHaveBeenCalled();
  expect(list.emitted('changed')).toHaveLength(1);
  await list.setProps({ item: item() });
  expect(list.text()).toContain('已删除“公示稿.docx”');

  await list.find('.files__undo button').trigger('click');
  await flushPromises();
  expect(sent.map((one) => `${one.method} ${one.path}`)).toEqual([
    'DELETE /api/supervision/items/1201/attachments/7',
    'POST /api/supervision/items/1201/attachments/7/restore',
  ]);
  expect(list.text()).not.toContain('已删除');
});

it('does not offer removing what belongs to others', () => {
  const list = mount(FileList, { props: { item: item({ attachments: [file({ removable: false })] }) } });
  expect(list.find('.files__remove').exists()).toBe(false);
});

it('asks whether sub-tasks move only where some have a date', () => {
  const task = { id: 1, title: '一步', office: null, originalDue: null, relativeDue: null, light: null };
  const names = (due: string | null, doneOn: string | null) =>
    fieldsOf('GRANT_EXTENSION', item({ subTasks: [{ ...task, due, doneOn }] })).map((field) => field.name);
  expect(names('2026-07-17', null)).toContain('moveSubTasks');
  expect(names(null, null)).not.toContain('moveSubTasks');
  expect(names('2026-07-17', '2026-07-10')).not.toContain('moveSubTasks');
});
