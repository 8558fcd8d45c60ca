export interface AuditChange {
  field: string;
  before: string;
  after: string;
  changed: boolean;
}

type Fields = Record<string, unknown>;

function asFields(value: unknown): Fields {
  if (typeof value === 'string') {
    try {
      return asFields(JSON.parse(value));
    } catch {
      return { '': value };
    }
  }
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

export function asText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map(asText).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Every field of a record before and after, what has changed first. */
export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [old, now] = [asFields(before), asFields(after)];
  const rows = [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => {
    const [left, right] = [asText(old[field]), asText(now[field])];
    return { field, before: left, after: right, changed: left !== right };
  });
  return [...rows.filter((row) => row.changed), ...rows.filter((row) => !row.changed)];
}
