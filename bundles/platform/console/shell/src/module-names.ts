import { text, type LocalizedText } from '@luoshi/console-sdk';
import { installed } from './modules';

/** Parts of the platform that write records as well, but have no pages of their own to take a title from. */
const PLATFORM: Record<string, LocalizedText> = {
  identity: { 'zh-CN': '人员与机构', en: 'People and organisation' },
  platform: { 'zh-CN': '平台', en: 'Platform' },
};

/** What a module is called; its key when it is not here. */
export function moduleName(id: string): string {
  return text(installed.get(id)?.manifest.title ?? PLATFORM[id]) || id;
}

export function moduleOptions(): { value: string; title: LocalizedText }[] {
  const modules = [...installed.values()].map(({ manifest }) => ({ value: manifest.id, title: manifest.title }));
  return [...modules, ...Object.entries(PLATFORM).map(([value, title]) => ({ value, title }))];
}
