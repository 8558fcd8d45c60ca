import { expect, it } from 'vitest';
import {
  acceptanceOf,
  answered,
  check,
  coverageOf,
  cycleOf,
  draftOf,
  emptyDraft,
  isClean,
  openWorkbench,
  placeErrors,
  splitOf,
} from '../../main/web/intake/workbench';
import { addRow, mergeRows, partOf, removeRow, setAside, splitRow } from '../../main/web/intake/merge';
import { intake, proposed } from './samples';

const needed = { title: '标题', lead: '牵头', kind: '来源', open: '未处理' };
const paths = ['导语', '一（一）', '一（二）', '四'];

it('counts a clause as covered by an item, by a reason, or not at all', () => {
  const bench = openWorkbench(intake([proposed()]));
  expect(paths.map((path) => coverageOf(path, bench))).toEqual(['NO_ACTION', 'ITEM', 'OPEN', 'OPEN']);
  bench.reasons['四'] = '   ';
  expect(coverageOf('四', bench)).toBe('OPEN');
  bench.reasons['四'] = '通报事项';
  expect(coverageOf('四', bench)).toBe('NO_ACTION');
});

it('opens a clause again when its only item is dropped', () => {
  const bench = openWorkbench(intake([proposed()]));
  bench.drafts[0]!.include = false;
  expect(coverageOf('一（一）', bench)).toBe('OPEN');
});

it('takes a single date as the due date, and several as steps under the last one', () => {
  expect(draftOf(proposed())).toMatchObject({ due: '2026-07-17', subTasks: [] });
  const two = draftOf(
    proposed({
      milestones: [
        { what: '印发', due: '2026-07-31', relative: null },
        { what: '公示', due: '2026-07-17', relative: null },
      ],
    }),
  );
  expect(two.due).toBe('2026-07-31');
  expect(two.subTasks.map((task) => task.title)).toEqual(['印发', '公示']);
});

it('leaves the due date open where the text names none, and keeps its words', () => {
  const draft = draftOf(proposed({ milestones: [{ what: '上网', due: null, relative: '文件公布后3个工作日内' }] }));
  expect(draft.due).toBeNull();
  expect(draft.subTasks).toEqual([{ title: '上网', officeId: null, due: null, relativeDue: '文件公布后3个工作日内' }]);
});

it('never puts an office that the organisation does not know into an item', () => {
  const draft = draftOf(
    proposed({
      leadOffices: [{ name: '各责任处室', id: null }],
      assistOffices: [
        { name: '监督评估处', id: 5 },
        { name: '财务处', id: null },
      ],
    }),
  );
  expect(draft).toMatchObject({ leadOfficeId: null, unknownLead: ['各责任处室'] });
  expect(draft).toMatchObject({ assistOfficeIds: [5], unknownAssist: ['财务处'] });
});

it.each([
  ['每周五向厅领导报告', 'WEEKLY'],
  ['每半月报送一次', 'HALF_MONTHLY'],
  ['每月5日前报送', 'MONTHLY'],
  ['按季报告', 'QUARTERLY'],
  ['及时报告', 'ONCE'],
  [null, 'ONCE'],
])('reads how often to report out of %s', (reporting, cycle) => {
  expect(cycleOf(reporting)).toBe(cycle);
});

it('wants a title, a lead office, the source and every clause accounted for', () => {
  const bench = openWorkbench(intake([proposed({ title: ' ', leadOffices: [] })]));
  bench.source.kind = '';
  const faults = check(bench, paths, needed);
  expect(faults.drafts[bench.drafts[0]!.key]).toEqual({ title: '标题', leadOfficeId: '牵头' });
  expect(faults.clauses).toEqual({ '一（二）': '未处理', 四: '未处理' });
  expect(faults.source).toEqual({ kind: '来源' });
  expect(isClean(faults)).toBe(false);
});

it('sends only the items that are taken, each with the text of its clause, and the reasons', () => {
  const paper = intake([proposed(), proposed({ clause: '一（二）' })]);
  const bench = openWorkbench(paper);
  bench.drafts[1]!.include = false;
  bench.reasons['一（二）'] = '已另行立项 ';
  bench.reasons['四'] = '通报事项';
  bench.submit = false;
  expect(acceptanceOf(bench, paper)).toMatchObject({
    submit: false,
    items: [{ clause: '一（一）', content: '一（一）的原文', leadOfficeId: 4, due: '2026-07-17', phone: null }],
    noAction: [
      { clause: '导语', reason: '导语' },
      { clause: '一（二）', reason: '已另行立项' },
      { clause: '四', reason: '通报事项' },
    ],
  });
});

it('does not send the reason of a clause that has an item after all', () => {
  const paper = intake([]);
  const bench = openWorkbench(paper);
  bench.drafts.push(emptyDraft('导语'));
  expect(acceptanceOf(bench, paper)).toMatchObject({ noAction: [] });
});

it('puts the complaints of the server beside what they are about', () => {
  const bench = openWorkbench(intake([proposed(), proposed({ clause: '一（二）' })]));
  bench.drafts[0]!.include = false;
  const faults = placeErrors(
    [
      { field: 'items[0].due', message: '早于来源日期' },
      { field: 'items[0].subTasks[1].title', message: '必须填写' },
      { field: 'items[0].source.date', message: '不能晚于今天' },
      { field: 'clauses[四]', message: '没有着落' },
      { field: 'text', message: '其他' },
    ],
    bench,
  );
  // the first item that was sent is the second one on the page
  expect(faults.drafts[bench.drafts[1]!.key]).toEqual({ due: '早于来源日期', subTasks: '必须填写' });
  expect(faults.source).toEqual({ date: '不能晚于今天' });
  expect(faults.clauses).toEqual({ 四: '没有着落' });
  expect(faults.other).toEqual(['其他']);
});

it('takes a complaint back as soon as it is answered, and leaves the others', () => {
  const bench = openWorkbench(intake([proposed({ title: '' })]));
  const { key } = bench.drafts[0]!;
  const faults = check(bench, paths, needed);
  faults.drafts[key]!['due'] = '早于来源日期';
  bench.drafts[0]!.title = '完成公示';
  bench.reasons['四'] = '通报事项';
  const left = answered(faults, bench);
  expect(left.drafts).toEqual({ [key]: { due: '早于来源日期' } });
  expect(left.clauses).toEqual({ '一（二）': '未处理' });
});

it('splits an item into one more that still needs its lead office', () => {
  const draft = draftOf(proposed());
  const copy = splitOf(draft);
  expect(copy.key).not.toBe(draft.key);
  expect(copy).toMatchObject({ title: draft.title, clause: draft.clause, leadOfficeId: null });
});

const two = () =>
  openWorkbench(
    intake([
      proposed(),
      proposed({
        clause: '一（二）',
        title: '开展一次抽查',
        requirement: '提交书面报告',
        leadOffices: [{ name: '监督评估处', id: 5 }],
        assistOffices: [{ name: '财务处', id: 6 }],
        milestones: [{ what: '报告', due: '2026-08-20', relative: null }],
      }),
    ]),
  );

it('merges two items into one that loses nothing, and takes it back', () => {
  const bench = two();
  const before = JSON.stringify(bench);
  const [first, second] = bench.drafts;
  const undo = mergeRows(bench, second!, first!);
  expect(bench.drafts).toHaveLength(1);
  expect(first).toMatchObject({ clause: '一（一）', also: ['一（二）'], due: '2026-08-20' });
  expect(first!.assistOfficeIds).toEqual(expect.arrayContaining([5, 6]));
  expect(first!.requirement).toContain('提交书面报告');
  expect(first!.subTasks.map((task) => [task.title, task.due])).toContainEqual(['开展一次抽查', '2026-08-20']);
  expect(coverageOf('一（二）', bench)).toBe('ITEM');
  expect(partOf(bench, '一（二）')?.key).toBe(first!.key);
  undo();
  expect(JSON.stringify(bench)).toBe(before);
});

it('sends a merged item with both clauses and the words of both', () => {
  const bench = two();
  mergeRows(bench, bench.drafts[1]!, bench.drafts[0]!);
  const paper = intake([]);
  const sent = acceptanceOf(bench, paper) as { items: { clause: string; content: string }[]; noAction: unknown[] };
  expect(sent.items).toHaveLength(1);
  expect(sent.items[0]!.clause).toBe('一（一）、一（二）');
  for (const path of ['一（一）', '一（二）'])
    expect(sent.items[0]!.content).toContain(paper.clauses.find((one) => one.path === path)!.text);
});

it('keeps the words of two items of one clause apart', () => {
  const bench = openWorkbench(
    intake([proposed({ content: '资源配置处完成公示' }), proposed({ content: '财务处下达经费' })]),
  );
  const paper = intake([]);
  const contents = () =>
    (acceptanceOf(bench, paper) as { items: { content: string }[] }).items.map((one) => one.content);
  expect(contents()).toEqual(['资源配置处完成公示', '财务处下达经费']);
  mergeRows(bench, bench.drafts[1]!, bench.drafts[0]!);
  expect(contents()).toEqual(['资源配置处完成公示\n财务处下达经费']);
});

it('gives a merged clause an item of its own again when somebody adds one', () => {
  const bench = two();
  mergeRows(bench, bench.drafts[1]!, bench.drafts[0]!);
  addRow(bench, '一（二）');
  expect(bench.drafts[0]!.also).toEqual([]);
  expect(partOf(bench, '一（二）')).toBeUndefined();
});

it('takes splitting and removing back, and leaves what was typed elsewhere meanwhile', () => {
  const bench = two();
  const undoSplit = splitRow(bench, bench.drafts[0]!);
  expect(bench.drafts.map((draft) => draft.clause)).toEqual(['一（一）', '一（一）', '一（二）']);
  const undoRemove = removeRow(bench, bench.drafts[2]!);
  bench.drafts[0]!.title = '改过的标题';
  undoRemove();
  undoSplit();
  expect(bench.drafts.map((draft) => draft.title)).toEqual(['改过的标题', '开展一次抽查']);
});

it('sets the items of a clause aside so that a reason is asked for, and takes it back', () => {
  const bench = two();
  const undo = setAside(bench, '一（一）');
  expect(coverageOf('一（一）', bench)).toBe('OPEN');
  bench.reasons['一（一）'] = '通报事项';
  expect(coverageOf('一（一）', bench)).toBe('NO_ACTION');
  undo();
  expect(coverageOf('一（一）', bench)).toBe('ITEM');
});
