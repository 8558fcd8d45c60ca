import type { Component } from 'vue';
import {
  Bell,
  Calendar,
  ChatDotRound,
  DataAnalysis,
  DocumentChecked,
  Files,
  Grid,
  HomeFilled,
  Key,
  Lock,
  Monitor,
  Notebook,
  OfficeBuilding,
  Postcard,
  Promotion,
  Reading,
  Tickets,
  Tools,
  User,
  View,
} from '@element-plus/icons-vue';

/** Names that module.json may use for `icon`, by what the picture shows; an unknown name gets the plain one. */
const icons: Record<string, Component> = {
  home: HomeFilled,
  bell: Bell,
  calendar: Calendar,
  people: User,
  offices: OfficeBuilding,
  roles: Key,
  audit: Tickets,
  modules: Grid,
  checklist: DocumentChecked,
  eye: View,
  screen: Monitor,
  papers: Files,
  talk: ChatDotRound,
  notebook: Notebook,
  megaphone: Promotion,
  lock: Lock,
  book: Reading,
  tools: Tools,
  card: Postcard,
  chart: DataAnalysis,
};

export function iconOf(name: string | undefined): Component {
  return icons[name ?? ''] ?? Files;
}
