import type { Id } from '@luoshi/console-sdk';

export interface AuditEntry {
  id: Id;
  at: string;
  person: { id: Id; name: string } | null;
  address: string | null;
  requestId: string | null;
  action: string;
  module: string;
  moduleTitle: string;
  recordType: string | null;
  recordId: string | null;
  /** kind of record, in words */
  recordTitle: string | null;
  /** what it is called now; null when it is gone or the content is hidden */
  recordName: string | null;
  link: string | null;
  summary: string | null;
  /** what the person declared about the content; null when nothing */
  declaration: string | null;
  /** whether values and names are left out: the reader has no permission of the office function */
  contentHidden: boolean;
  /** names of the fields that changed */
  changed: string[];
  before: unknown;
  after: unknown;
  /** titles of fields, and of constants under `field=VALUE` */
  titles: Record<string, string>;
}
