// Personal identifiers of the made-up server: persons bear masked numbers, the whole ones lie beside. And its keys.
import { Refusal } from './refusal.mjs';

const whole = new Map();
const mask = (phone) => phone.replace(/^(\d{3,4})-?\d{4}(\d{3,4})$/, '$1****$2');

/** The number as the person bears it from now on. */
export function sealed(id, phone, before = '') {
  if (!phone || phone === before) return phone ?? '';
  if (phone.includes('*')) {
    const message = '请填写完整内容；不修改时保留原来显示的样子。';
    throw new Refusal(422, '有内容需要修改。', { errors: [{ field: 'phone', message }] });
  }
  whole.set(id, phone);
  return mask(phone);
}

let keys = [{ name: '1-3f9c', newest: true, present: true, values: 47 }];

export const privacy = {
  'POST /api/people/(\\d+)/phone/reveal': ({ match }) => ({ phone: whole.get(Number(match[1])) ?? '' }),
  'GET /api/keys': () => keys,
  'POST /api/keys': () => {
    const old = keys.map((key) => ({ ...key, newest: false, values: 0 }));
    const name = `${old.length + 1}-${(old.length * 4099 + 40961).toString(16).slice(-4)}`;
    return (keys = [...old, { name, newest: true, present: true, values: 47 }]);
  },
  'DELETE /api/keys/([0-9a-f-]+)': ({ match }) => (keys = keys.filter((key) => key.name !== match[1])),
};
