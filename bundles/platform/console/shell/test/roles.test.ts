import { mount } from '@vue/test-utils';
import { reactive } from 'vue';
import { expect, it } from 'vitest';
import RoleMatrix from '../src/roles/RoleMatrix.vue';
import { barred, draftOf, type Draft, type Permission, type Role } from '../src/roles/roles';

const permission = (key: string, administrators: string[], ordinary: boolean): Permission => ({
  key,
  title: key,
  administrators,
  ordinary,
});
const everybody = permission('people.read', ['administrator', 'auditor'], true);
const kept = permission('people.manage', ['administrator'], false);
const business = permission('visits.read', [], true);
const role = (key: string, permissions: string[] = []): Role => ({
  key,
  name: key,
  description: null,
  permissions,
  scope: 'OWN',
  builtIn: true,
  version: 1,
});

it.each([
  ['administrator', kept, undefined],
  ['auditor', kept, 'kept'],
  ['staff', kept, 'kept'],
  ['staff', business, undefined],
  ['auditor', business, 'business'],
  ['staff', everybody, undefined],
  ['auditor', everybody, undefined],
])('tells %s about $1.key: $2', (key, one, why) => {
  expect(barred(key, one)).toBe(why);
});

function matrix(...roles: Role[]) {
  const modelValue = reactive<Record<string, Draft>>(Object.fromEntries(roles.map((one) => [one.key, draftOf(one)])));
  const groups = [{ module: 'all', title: '全部', permissions: [kept, business] }];
  return mount(RoleMatrix, { props: { roles, groups, busy: '', modelValue } });
}

it('lets nobody tick what a role may not carry, and says why', () => {
  const shown = matrix(role('administrator'), role('staff'));
  const boxes = shown.findAll<HTMLInputElement>('input[type=checkbox]');
  expect(boxes.map((one) => one.element.disabled)).toEqual([false, true, true, false]);
  expect(shown.findAll('td[title]').map((one) => one.attributes('title'))).toEqual([
    '由系统管理员行使',
    '属于业务，三员不接触业务',
  ]);
  expect(shown.find('[aria-label="staff：people.manage（由系统管理员行使）"]').exists()).toBe(true);
});

it('still lets a right be taken away that the role should never have carried', () => {
  const boxes = matrix(role('staff', ['people.manage'])).findAll<HTMLInputElement>('input[type=checkbox]');
  expect(boxes[0]!.element).toMatchObject({ checked: true, disabled: false });
});
