import type { Office, OfficeNode } from '@luoshi/console-sdk';

export interface OfficeRow {
  office: Office;
  level: number;
  children: number;
  siblings: Office[];
}

/** The tree as the lines of a table, without what lies below closed branches. */
export function rowsOf(tree: OfficeNode[], closed: ReadonlySet<string>, level = 0): OfficeRow[] {
  const siblings = tree.map((node) => node.office);
  return tree.flatMap(({ office, children }) => [
    { office, level, children: children.length, siblings },
    ...(closed.has(String(office.id)) ? [] : rowsOf(children, closed, level + 1)),
  ]);
}

/** The new numbers that put an office one place up or down; only offices whose number changes are named. */
export function reorder(siblings: Office[], office: Office, step: -1 | 1): { office: Office; sortOrder: number }[] {
  const from = siblings.indexOf(office);
  const to = from + step;
  if (from < 0 || to < 0 || to >= siblings.length) return [];
  const order = [...siblings];
  order.splice(from, 1);
  order.splice(to, 0, office);
  return order
    .map((one, index) => ({ office: one, sortOrder: (index + 1) * 10 }))
    .filter(({ office: one, sortOrder }) => one.sortOrder !== sortOrder);
}
