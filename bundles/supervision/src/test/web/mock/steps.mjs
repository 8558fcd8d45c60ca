import { ago, full, nextId, nextNumber } from './items.mjs';
import { named, offices, persons, problem, today } from './platform.mjs';
import { NEXT } from './states.mjs';
import { titleOf } from './words.mjs';

/** Takes one step; answers a problem or the item. */
export function take(item, step, body) {
  const rule = NEXT[step];
  if (!rule?.slice(1).includes(item.state))
    return problem(409, `“${titleOf('states', item.state)}”状态下不能${titleOf('steps', step)}。`);
  const from = item.state;
  if (rule[0]) item.state = rule[0];
  if (step === 'APPROVE') Object.assign(item, { number: nextNumber(), registeredOn: today() });
  if (['DISPATCH', 'REASSIGN', 'INSTRUCT_AGAIN'].includes(step)) {
    item.leadOffice = named(offices, body.leadOfficeId ?? item.leadOffice.id);
    Object.assign(item, {
      handler: named(persons, body.handlerId),
      due: body.due ?? item.due,
      dispatchedOn: body.on ?? today(),
    });
    item.originalDue ??= item.due;
  }
  if (step === 'RECEIVE') Object.assign(item, { receivedOn: today(), handler: named(persons, body.handlerId ?? 35) });
  if (step === 'FEEDBACK') {
    item.progress = body.progress;
    item.feedbacks.push({ ...body, id: nextId(), by: '宋雨', at: ago(0), signedBy: null, signedAt: null });
  }
  if (step === 'SIGN_FEEDBACK')
    Object.assign(
      item.feedbacks.find((one) => one.id === body.feedbackId),
      { signedBy: '许进', signedAt: ago(0) },
    );
  if (step === 'ADD_SUB_TASK')
    item.subTasks.push({ ...body, id: nextId(), office: named(offices, body.officeId), doneOn: null, light: 'GREEN' });
  if (step === 'FINISH_SUB_TASK') item.subTasks.find((one) => one.id === body.subTaskId).doneOn = today();
  if (step === 'URGE') item.urges.push({ id: nextId(), by: '宋雨', at: ago(0), way: body.way, note: body.note });
  if (step === 'RECORD_URGE_RESULT')
    Object.assign(
      item.urges.find((one) => one.id === body.urgeId),
      { result: body.note, resultBy: '宋雨', resultAt: ago(0) },
    );
  if (step === 'REQUEST_EXTENSION')
    item.extensions.push({
      id: nextId(),
      by: '林岚',
      at: ago(0),
      reason: body.note,
      expected: body.expected,
      oldDue: item.due,
      late: item.due < today(),
      decision: null,
      newDue: null,
      decisionNote: null,
      decidedBy: null,
      decidedAt: null,
    });
  if (step === 'GRANT_EXTENSION') {
    if (body.due <= item.due) {
      item.state = from;
      return problem(422, '有内容需要修改', [{ field: 'due', message: `新时限必须晚于原时限${item.due}。` }]);
    }
    Object.assign(item.extensions.at(-1), {
      decision: 'GRANTED',
      newDue: body.due,
      decisionNote: body.note,
      decidedBy: '李静',
      decidedAt: ago(0),
    });
    Object.assign(item, { due: body.due, extensionCount: item.extensionCount + 1 });
  }
  if (step === 'REQUEST_CLOSURE') {
    if (item.subTasks.some((task) => !task.doneOn)) {
      item.state = from;
      return problem(
        409,
        `还有未完成的子任务，例如：${item.subTasks.find((task) => !task.doneOn).title}。请先完成子任务，再申请办结。`,
      );
    }
    item.closures.push({
      id: nextId(),
      by: '林岚',
      at: ago(0),
      conclusion: body.conclusion,
      outcome: 'PENDING',
      checks: null,
      note: null,
      verifiedBy: null,
      verifiedAt: null,
    });
    item.conclusion = body.conclusion;
  }
  if (step === 'PASS' || step === 'RETURN_FOR_REWORK') {
    const outcome = step === 'PASS' ? 'PASSED' : 'RETURNED';
    Object.assign(item.closures.at(-1), {
      outcome,
      checks: body.checks,
      note: body.note,
      verifiedBy: '宋雨',
      verifiedAt: ago(0),
    });
    if (step === 'PASS') item.closedOn = today();
  }
  if (step === 'WRITE_OFF') item.writtenOffOn = today();
  if (step === 'ARCHIVE') item.archiveNumber = body.archiveNumber;
  item.version++;
  item.timeline.push({
    at: ago(0),
    by: '宋雨',
    event: step,
    from,
    to: item.state,
    text: titleOf('steps', step),
    note: body.note ?? null,
  });
  return { body: full(item) };
}
