// Pictures of two-factor sign-in: at the door, being turned on and off, taken away by an administrator.
const button = (page, name) => page.getByRole('button', { name }).first();

/** Signs in with a password of which the made-up server wants a second factor. */
async function askForCode(page) {
  await page.fill('input[name=username]', 'liming');
  await page.fill('input[name=password]', 'second');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.codestep');
}

async function secured(page, code = '123456') {
  const data = { username: 'admin', password: 'second', code };
  await page.request.post(new URL('/api/session', page.url()).href, { data });
  await page.reload();
  await page.waitForSelector('.factor');
}

async function enrol(page) {
  await button(page, /开启双重验证|Turn it on/).click();
  await page.fill('.factorpage input', 'x');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.qrcode');
}

async function confirm(page) {
  await enrol(page);
  await page.fill('.factorpage input', '123456');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.codesheet');
}

export const factorScenes = {
  'factor-door': { path: '/login', signedOut: true, act: askForCode },
  'factor-door-wrong': {
    path: '/login',
    signedOut: true,
    async act(page) {
      await askForCode(page);
      await page.fill('input[name=code]', '000000');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.el-alert');
    },
  },
  'factor-door-paper': {
    path: '/login',
    signedOut: true,
    prefs: { lang: 'en' },
    async act(page) {
      await askForCode(page);
      await button(page, /recovery code/).click();
      await page.fill('input[name=recovery]', 'k7mqx-2rbvd');
    },
  },
  'factor-none': { path: '/second-factor' },
  'factor-on': { path: '/second-factor', act: (page) => secured(page) },
  'factor-few': { path: '/second-factor', act: (page) => secured(page, 'K7MQX-2RBVD') },
  'factor-scan': { path: '/second-factor', act: enrol, full: true },
  'factor-scan-dark': { path: '/second-factor', prefs: { dark: '1', lang: 'en' }, act: enrol, full: true },
  'factor-codes': { path: '/second-factor', act: confirm, full: true },
  'factor-codes-leave': {
    path: '/second-factor',
    async act(page) {
      await confirm(page);
      await page.locator('.top a').first().click();
    },
  },
  'factor-off': {
    path: '/second-factor',
    async act(page) {
      await secured(page);
      await button(page, '关闭双重验证').click();
      await page.keyboard.press('Enter');
    },
  },
  'factor-person': {
    path: '/people',
    async act(page) {
      await page.getByRole('button', { name: '修改' }).nth(1).click();
      await button(page, '解除双重验证').click();
    },
  },
};
