import { computed, shallowRef } from 'vue';
import { api } from '../api/client';
import type { Id } from '../session';

export interface Office {
  id: Id;
  name: string;
  shortName: string | null;
  kind: 'DEPARTMENT' | 'OFFICE' | 'BUREAU';
  parentId: Id | null;
  sortOrder: number;
  aliases: string[];
  active: boolean;
  version: number;
}

export interface OfficeNode {
  office: Office;
  children: OfficeNode[];
}

const known = shallowRef<Office[]>([]);
let asked: Promise<void> | undefined;

export function asTree(list: Office[]): OfficeNode[] {
  const nodes = new Map(list.map((office) => [office.id, { office, children: [] as OfficeNode[] }]));
  const roots: OfficeNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.office.parentId ? nodes.get(node.office.parentId) : undefined;
    (parent?.children ?? roots).push(node);
  }
  const sort = (level: OfficeNode[]) => {
    level.sort(
      (a, b) => a.office.sortOrder - b.office.sortOrder || a.office.name.localeCompare(b.office.name, 'zh-CN'),
    );
    level.forEach((node) => sort(node.children));
  };
  sort(roots);
  return roots;
}

export async function loadOffices(): Promise<void> {
  known.value = (await api<{ items: Office[] }>('/api/offices')).items;
}

export function findOffice(id: Id | null | undefined): Office | undefined {
  return known.value.find((office) => String(office.id) === String(id));
}

/** The organisation, asked for once and shared by all pages; `refresh` after it was changed. */
export function useOffices() {
  asked ??= loadOffices().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return {
    offices: known,
    tree: computed(() => asTree(known.value)),
    ready: asked,
    refresh: () => (asked = loadOffices()),
    find: findOffice,
    nameOf: (id: Id | null | undefined) => findOffice(id)?.name ?? '',
  };
}

/** Another person may see another organisation. */
export function forgetOffices(): void {
  asked = undefined;
  known.value = [];
}
