/**
 * What people declare about everything they enter (涉密声明). The number travels with the request and is kept in the audit
 * trail: another sentence gets another number, here and in the messages of the REST edge.
 */
export const DECLARATION = {
  header: 'X-Non-Secret',
  wording: '1',
  sentence: {
    'zh-CN': '本件不涉及国家秘密（工作秘密按规定办理）',
    en: 'This contains no state secret (work secrets: as prescribed)',
  },
};
