import type { Person } from '../src/people/person';

/** Somebody made up. */
export const person = (more: Partial<Person> = {}): Person => ({
  id: 7,
  username: 'gaoyuan',
  name: '高原',
  office: null,
  post: null,
  phone: null,
  email: null,
  roles: ['handler'],
  active: true,
  signInBy: 'LOCAL',
  mustChangePassword: false,
  secondFactor: false,
  lastSignInAt: null,
  lockedUntil: null,
  stale: false,
  version: 3,
  ...more,
});
