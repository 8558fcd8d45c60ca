/** Chinese input methods write full-width digits and long dashes; apps and paper put spaces and hyphens between. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase();

/** The six digits of an app, or nothing when it is anything else. */
export function appCode(typed: string): string | undefined {
  const code = plain(typed);
  return /^\d{6}$/.test(code) ? code : undefined;
}

/** A code on paper as it was printed, or nothing when it is anything else. */
export function recoveryCode(typed: string): string | undefined {
  const code = plain(typed);
  return /^[A-Z\d]{10}$/.test(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : undefined;
}

/** A secret is typed into an app by hand more easily in groups. */
export function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
