import { flushPromises, mount } from '@vue/test-utils';
import { defineComponent, h, reactive } from 'vue';
import { ElInput } from 'element-plus';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import { upload } from '../src/api/transfer';
import ConfirmDialog from '../src/dialogs/ConfirmDialog.vue';
import { confirmAction, confirmation } from '../src/dialogs/state';
import XField from '../src/form/XField.vue';
import XForm from '../src/form/XForm.vue';
import XUpload from '../src/form/XUpload.vue';

vi.mock('../src/api/transfer', () => ({ upload: vi.fn(async () => ({})) }));
afterEach(() => {
  vi.mocked(upload).mockClear();
  document.body.innerHTML = '';
});

function open(save: () => Promise<unknown>, withFile = false) {
  const model = reactive({ title: '' });
  const page = defineComponent({
    setup: () => () =>
      h(XForm, { model, save, declare: 'first' }, () => [
        h(XField, { name: 'title', label: '标题', required: true }, () =>
          h(ElInput, { modelValue: model.title, 'onUpdate:modelValue': (v: string) => (model.title = v) }),
        ),
        withFile ? h(XUpload, { to: '/files', declare: true }) : undefined,
      ]),
  });
  const wrapper = mount(page, { attachTo: document.body });
  return { wrapper, model, submit: () => wrapper.get('form').trigger('submit').then(flushPromises) };
}

async function choose(wrapper: ReturnType<typeof mount>) {
  const input = wrapper.get('input[type=file]');
  Object.defineProperty(input.element, 'files', { value: [new File(['一'], '甲.txt')], configurable: true });
  Object.defineProperty(input.element, 'value', { value: '', writable: true, configurable: true });
  await input.trigger('change');
  await flushPromises();
}

it('sends nothing before it was declared, and leads to the question', async () => {
  const save = vi.fn(async () => undefined);
  const { wrapper, model, submit } = open(save);
  model.title = '甲';
  await submit();
  expect(save).not.toHaveBeenCalled();
  expect(wrapper.get('.x-declaration .x-field__error').text()).toBe('请先声明本件是否涉及国家秘密');
  expect(document.activeElement).toBe(wrapper.get('[data-test=not-secret]').element);
  await wrapper.get('[data-test=not-secret]').setValue(true);
  expect(wrapper.find('.x-declaration .x-field__error').exists()).toBe(false);
  await submit();
  expect(save).toHaveBeenCalledOnce();
});

it('clears the form and shows where to go when it is a secret, and goes on sending nothing', async () => {
  const save = vi.fn(async () => undefined);
  const { wrapper, model, submit } = open(save);
  model.title = '不该录入的内容';
  await wrapper.get('[data-test=secret]').setValue(true);
  await flushPromises();
  expect(model.title).toBe('');
  expect(wrapper.get('[data-test=offline-route]').text()).toContain('机要室');
  model.title = '再试一次';
  await submit();
  expect(save).not.toHaveBeenCalled();
});

it('shows the way out when the gate refuses', async () => {
  const refuse = () => Promise.reject(new ApiError({ status: 422, code: 'non-secret-gate', detail: '含密级标志' }));
  const { wrapper, model, submit } = open(refuse);
  model.title = '甲';
  await wrapper.get('[data-test=not-secret]').setValue(true);
  await submit();
  expect(wrapper.get('.x-form__summary').text()).toBe('含密级标志');
  expect(wrapper.find('[data-test=offline-route]').exists()).toBe(true);
});

it('uploads only what was declared', async () => {
  const wrapper = mount(XUpload, { props: { to: '/files', declare: true }, attachTo: document.body });
  await choose(wrapper);
  expect(upload).not.toHaveBeenCalled();
  expect(wrapper.get('.x-upload > [role=alert]').text()).toContain('请先声明');
  await wrapper.get('[data-test=not-secret]').setValue(true);
  await choose(wrapper);
  expect(upload).toHaveBeenCalledOnce();
  expect(upload).toHaveBeenCalledWith('/files', expect.anything(), expect.objectContaining({ declared: true }));
});

it('shows the way out when the gate refuses a file', async () => {
  vi.mocked(upload).mockRejectedValueOnce(new ApiError({ status: 422, code: 'non-secret-gate', detail: '含密级标志' }));
  const wrapper = mount(XUpload, { props: { to: '/files' }, attachTo: document.body });
  await choose(wrapper);
  expect(wrapper.find('[data-test=offline-route]').exists()).toBe(true);
});

it('says under short notes what sending them declares, and asks nothing', async () => {
  const save = vi.fn(async () => undefined);
  const wrapper = mount(XForm, { props: { model: {}, save, declare: 'line' }, attachTo: document.body });
  expect(wrapper.get('.x-declared').text()).toBe('提交即声明：本件不涉及国家秘密（工作秘密按规定办理）。');
  expect(wrapper.find('[data-test=not-secret]').exists()).toBe(false);
  await wrapper.get('form').trigger('submit');
  await flushPromises();
  expect(save).toHaveBeenCalledOnce();
});

it('says so in a dialog that asks for a reason', async () => {
  const dialog = mount(ConfirmDialog, { attachTo: document.body });
  void confirmAction({ title: '退回', action: '退回', reason: 'required', declare: true });
  await flushPromises();
  expect(document.querySelector('.x-confirm .x-declared')?.textContent).toContain('不涉及国家秘密');
  confirmation.value?.answer(null);
  dialog.unmount();
});

it('asks once for a form and the file in it', async () => {
  const { wrapper } = open(async () => undefined, true);
  expect(wrapper.findAll('[data-test=not-secret]')).toHaveLength(1);
  await choose(wrapper);
  expect(upload).not.toHaveBeenCalled();
  await wrapper.get('[data-test=not-secret]').setValue(true);
  await choose(wrapper);
  expect(upload).toHaveBeenCalledOnce();
});
