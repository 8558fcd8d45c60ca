import { useMessages } from '@luoshi/console-sdk';

/** Keys of the roles of the three administrators who watch one another. */
export const DUTIES = ['administrator', 'security-administrator', 'auditor'] as const;
export type Duty = (typeof DUTIES)[number];

export function isDuty(role: string): role is Duty {
  return DUTIES.some((duty) => duty === role);
}

/** One of the three has that role alone: what was ticked last counts, what does not go with it is unticked. */
export function keptApart(before: string[], ticked: string[]): string[] {
  const added = ticked.filter((role) => !before.includes(role)).at(-1);
  if (!added) return ticked;
  return isDuty(added) ? [added] : ticked.filter((role) => !isDuty(role));
}

/** What the three are called where roles of the server are not at hand. */
export function useDutyNames() {
  return useMessages<Duty>({
    'zh-CN': { administrator: '系统管理员', 'security-administrator': '安全管理员', auditor: '安全审计员' },
    en: {
      administrator: 'System administrator',
      'security-administrator': 'Security administrator',
      auditor: 'Auditor',
    },
  });
}
