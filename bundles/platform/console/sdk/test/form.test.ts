import { flushPromises, mount } from '@vue/test-utils';
import { defineComponent, h, reactive } from 'vue';
import { ElInput } from 'element-plus';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import XField from '../src/form/XField.vue';
import XForm from '../src/form/XForm.vue';

function open(save: () => Promise<unknown>, model = reactive({ title: '', note: '' })) {
  const page = defineComponent({
    setup: () => () =>
      h(XForm, { model, save }, () => [
        h(XField, { name: 'title', label: '标题', help: '一句话', required: true }, () =>
          h(ElInput, { modelValue: model.title, 'onUpdate:modelValue': (v: string) => (model.title = v) }),
        ),
        h(XField, { name: 'milestones[0].what', label: '节点' }, () => h(ElInput, { modelValue: '' })),
      ]),
  });
  const wrapper = mount(page, { attachTo: document.body });
  return { wrapper, model, submit: () => wrapper.get('form').trigger('submit').then(flushPromises) };
}

it('ties label, help and error to the control', async () => {
  const { wrapper, submit } = open(async () => undefined);
  await flushPromises();
  const input = wrapper.get('input');
  expect(wrapper.get('label').attributes('for')).toBe(input.element.id);
  expect(wrapper.get(`#${input.attributes('aria-describedby')}`).text()).toBe('一句话');
  expect(input.attributes('aria-required')).toBe('true');
  await submit();
  expect(input.attributes('aria-invalid')).toBe('true');
  const [error, help] = input.attributes('aria-describedby')!.split(' ');
  expect(wrapper.get(`#${error}`).text()).toBe('请填写标题');
  expect(wrapper.get(`#${help}`).text()).toBe('一句话');
});

it('does not send what is plainly incomplete, and leads to the first fault', async () => {
  const save = vi.fn();
  const { wrapper, submit } = open(save);
  await submit();
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(wrapper.get('input').element);
});

it('puts the complaints of the server beside their fields', async () => {
  const errors = [
    { field: 'title', message: '标题太长' },
    { field: 'milestones[0].what', message: '节点为空' },
    { field: 'officeId', message: '处室已撤销' },
  ];
  const refuse = () => Promise.reject(new ApiError({ status: 422, errors }));
  const { wrapper, submit, model } = open(refuse, reactive({ title: '甲', note: '' }));
  await submit();
  const shown = wrapper.findAll('.x-field__error').map((one) => one.text());
  expect(shown).toEqual(['标题太长', '节点为空']);
  expect(wrapper.get('[role=alert]').text()).toContain('处室已撤销');
  model.title = '乙';
  await flushPromises();
  expect(wrapper.findAll('.x-field__error').map((one) => one.text())).toEqual(['节点为空']);
});

it('says what was refused when no field is to blame', async () => {
  const refuse = () => Promise.reject(new ApiError({ status: 409, detail: '事项已办结' }));
  const { wrapper, submit } = open(refuse, reactive({ title: '甲', note: '' }));
  await submit();
  expect(wrapper.get('[role=alert]').text()).toBe('事项已办结');
});

it('sends once, however often the button is pressed', async () => {
  let release!: () => void;
  const save = vi.fn(() => new Promise<void>((done) => (release = done)));
  const { wrapper, submit } = open(save, reactive({ title: '甲', note: '' }));
  void wrapper.get('form').trigger('submit');
  await submit();
  expect(save).toHaveBeenCalledOnce();
  release();
});
