import type { Id, Light, TimelineEntry } from '@luoshi/console-sdk';

export interface Visit {
  id: Id;
  guest: string;
  purpose: string;
  office: { id: Id; name: string };
  due: string;
  from: string;
  workdays: number;
  light: Light;
  state: 'OPEN' | 'OVER';
  version: number;
  history: TimelineEntry[];
}
