// The second factor of the made-up server: any code is right but 000000, any password but "bad".
// Who signs in with the password "second" has one already.
import { Refusal } from './refusal.mjs';

const OWN = '/api/session/second-factor';
const WRONG = '000000';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const ISSUER = encodeURIComponent('落实');
const CODES = [
  'K7MQX-2RBVD',
  'PW9HC-ZN4TE',
  'A3FGY-J8LUS',
  'Q6XNB-5DKRM',
  'TZ2VE-HW7CP',
  'M4JSA-9YGQF',
  'D8UBK-XL3NH',
  'R5CTW-6EPZV',
  'Y2HGM-QA4JX',
  'F9NLS-7BDUK',
];
const WRONG_CODE = '验证码不正确或已用过，请等待下一个验证码，或使用恢复码。';
let begun = false;
let since = null;
let left = 0;

function turn(on) {
  begun = false;
  since = on ? new Date().toISOString() : null;
  left = on ? CODES.length : 0;
}

/** At the door: the code is asked for once the password is right. */
export function requireSecondFactor(password, code) {
  if (password === 'second' && !code) {
    throw new Refusal(401, '请输入动态验证码。', { code: 'second-factor-required' });
  }
  if (code === WRONG) throw new Refusal(401, WRONG_CODE, { code: 'sign-in-failed' });
  turn(password === 'second');
  if (code?.includes('-')) left = 2;
}

function check({ password, code }) {
  const refuse = (field, message) => {
    throw new Refusal(422, '有内容需要修改。', { errors: [{ field, message }] });
  };
  if (password === 'bad') refuse('password', '密码不正确');
  if (code === WRONG) refuse('code', WRONG_CODE);
}

function begin() {
  begun = true;
  return { secret: SECRET, uri: `otpauth://totp/${ISSUER}:admin?secret=${SECRET}&issuer=${ISSUER}` };
}

function confirm() {
  if (!begun) {
    throw new Refusal(409, '双重验证尚未开启，请从头开始。', { code: 'identity.second-factor-not-begun' });
  }
  turn(true);
  return { recoveryCodes: CODES };
}

function renew() {
  left = CODES.length;
  return { recoveryCodes: [...CODES].reverse() };
}

const handlers = {
  'GET ': () => ({ active: since !== null, since, recoveryCodesLeft: left }),
  'POST ': begin,
  'PUT ': confirm,
  'POST /recovery-codes': renew,
  'POST /removal': () => turn(false),
};

/** The own one; null when the address is another. */
export function ownSecondFactor(method, path, body) {
  const handle = handlers[`${method} ${path.slice(OWN.length)}`];
  if (!handle) return null;
  check(body);
  return handle();
}

/** That of a person, taken away by an administrator. */
export function removeSecondFactor(person) {
  if (person.roles.includes('administrator')) {
    throw new Refusal(409, '管理员的双重验证不能由他人在此解除。', { code: 'identity.administrator-password' });
  }
  person.secondFactor = false;
}
