import type { Id, ItemRow } from '../api';

/** Steps that are taken on many at once, by the state that all of them must be in. */
const STEPS: { step: string; verb: string; states: string[] }[] = [
  { step: 'SUBMIT', verb: 'register', states: ['DRAFT'] },
  { step: 'APPROVE', verb: 'approve', states: ['PENDING_APPROVAL'] },
  { step: 'DISPATCH', verb: 'dispatch', states: ['REGISTERED'] },
  { step: 'REPORT_TO_LEADER', verb: 'close', states: ['CLOSED'] },
  { step: 'WRITE_OFF', verb: 'write-off', states: ['LEADER_REVIEW'] },
];

/** The rows of this page that are marked, and the step that fits every one of them. */
export function bulkOf(rows: ItemRow[], marked: string[], can: (permission: string) => boolean) {
  const chosen = rows.filter((row) => marked.includes(String(row.id)));
  const fits = STEPS.find(
    ({ verb, states }) => can(`supervision.${verb}`) && chosen.every((row) => states.includes(row.state)),
  );
  return { chosen, step: chosen.length ? (fits?.step ?? null) : null };
}

export function bodyOf(rows: ItemRow[], note: string): { items: { id: Id; version: number }[]; input: object } {
  return { items: rows.map(({ id, version }) => ({ id, version })), input: { note: note || null } };
}
