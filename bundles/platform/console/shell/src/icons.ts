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

/** Names that module.json may use for `icon`; an unknown name gets the plain one. */
const icons: Record<string, Component> = {
  home: HomeFilled,
  bell: Bell,
  calendar: Calendar,
  people: User,
  offices: OfficeBuilding,
  roles: Key,
  audit: Tickets,
  modules: Grid,
  supervision: DocumentChecked,
  disclosure: View,
  portal: Monitor,
  documents: Files,
  meetings: ChatDotRound,
  information: Notebook,
  publicity: Promotion,
  secrecy: Lock,
  training: Reading,
  rectification: Tools,
  visitors: Postcard,
  statistics: DataAnalysis,
};

export function iconOf(name: string | undefined): Component {
  return icons[name ?? ''] ?? Files;
}
