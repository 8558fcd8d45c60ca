import type { Light } from '@luoshi/console-sdk';
import type { Id, Named } from './items';

export interface Summary {
  lights: { key: Light; count: number; capped: boolean; filter: string }[];
  offices: { office: Named; count: number; red: number; amber: number; filter: string }[];
  sources: { key: string; count: number; filter: string }[];
  onTime: {
    numerator: number;
    denominator: number;
    from: string;
    to: string;
    filter: string;
    denominatorFilter: string;
  };
  trend: TrendWeek[];
  bounded: boolean;
}

export interface TrendWeek {
  week: string;
  from: string;
  to: string;
  registered: number;
  closed: number;
  due: number;
  onTime: number;
  registeredFilter: string;
  closedFilter: string;
  dueFilter: string;
  onTimeFilter: string;
}

export interface DeadlineRule {
  id: Id;
  name: string;
  source: string | null;
  urgency: string | null;
  days: number;
  unit: 'WORKDAYS' | 'DAYS';
  basis: string | null;
  version: number;
}
