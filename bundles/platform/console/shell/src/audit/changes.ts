import { text, type Id } from '@luoshi/console-sdk';

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

const OFFICE = /^(parentId|.*[oO]fficeIds?)$/;

const YES = { 'zh-CN': '是', en: 'yes' };
const NO = { 'zh-CN': '否', en: 'no' };

export function asText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map(asText).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Every field of a record before and after, what has changed first.
 *
 * @param titles titles of fields, and of constants under `field=VALUE`
 * @param officeName name of an office by its identifier
 */
export function changesOf(
  before: unknown,
  after: unknown,
  titles: Record<string, string> = {},
  officeName: (id: Id) => string = String,
): AuditChange[] {
  const [old, now] = [asFields(before), asFields(after)];
  const said = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (OFFICE.test(field))
      return [value]
        .flat()
        .map((id) => officeName(id as Id))
        .join('、');
    if (Array.isArray(value)) return value.map((one) => said(field, one)).join('、');
    if (typeof value === 'boolean') return text(value ? YES : NO);
    return titles[`${field}=${asText(value)}`] ?? asText(value);
  };
  const rows = [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => {
    const [left, right] = [said(field, old[field]), said(field, now[field])];
    return { field: titles[field] ?? field, before: left, after: right, changed: left !== right };
  });
  return [...rows.filter((row) => row.changed), ...rows.filter((row) => !row.changed)];
}

/** The fields that changed, of a record whose content the reader may not see. */
export function hiddenChanges(fields: string[], titles: Record<string, string>): AuditChange[] {
  return fields.map((field) => ({ field: titles[field] ?? field, before: '', after: '', changed: true }));
}
