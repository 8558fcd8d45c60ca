// The titles that GET options answers.
const list = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [key, title] = line.trim().split('=');
      return { key, title };
    });
const ENDED = ['CLOSED', 'LEADER_REVIEW', 'WRITTEN_OFF', 'ARCHIVED', 'MERGED', 'ANNULLED'];
export const options = {
  states: list(`DRAFT=草拟
    PENDING_APPROVAL=待立项审批
    REGISTERED=已立项
    DISPATCHED=已交办
    RECEIVED=已签收
    IN_PROGRESS=办理中
    EXTENSION_REQUESTED=延期审批
    CLOSURE_REQUESTED=申请办结
    VERIFYING=核查中
    RETURN_REQUESTED=申请退办
    LONG_TERM=转长期坚持
    SUSPENDED=中止
    CLOSED=已办结
    LEADER_REVIEW=领导阅示
    WRITTEN_OFF=已销号
    ARCHIVED=已归档
    MERGED=并案
    ANNULLED=撤销立项`).map((one) => ({ ...one, open: !ENDED.includes(one.key) })),
  steps: list(`SUBMIT=提交立项审批
    APPROVE=批准立项
    DECLINE=退回修改
    DISPATCH=交办
    RECEIVE=签收
    START=开始办理
    FEEDBACK=反馈
    SIGN_FEEDBACK=审签反馈
    ADD_SUB_TASK=分解任务
    FINISH_SUB_TASK=完成子任务
    URGE=催办
    RECORD_URGE_RESULT=记录催办结果
    REQUEST_EXTENSION=申请延期
    GRANT_EXTENSION=批准延期
    REFUSE_EXTENSION=不同意延期
    REQUEST_CLOSURE=申请办结
    BEGIN_VERIFICATION=开始核查
    PASS=核查通过
    RETURN_FOR_REWORK=退回重办
    REPORT_TO_LEADER=报领导阅示
    INSTRUCT_AGAIN=批示续办
    WRITE_OFF=销号
    ARCHIVE=归档
    REQUEST_RETURN=申请退办
    REFUSE_RETURN=不同意退办
    REASSIGN=改派
    SUSPEND=中止
    RESUME=恢复办理
    MERGE=并案
    MAKE_LONG_TERM=转长期坚持
    ANNUL=撤销立项`),
  sources: list(`INSTRUCTION=领导批示
    PARTY_GROUP_MEETING=党组会议定
    DEPARTMENT_MEETING=厅务会议定
    DIRECTOR_MEETING=厅长办公会议定
    SPECIAL_MEETING=专题会议定
    SUPERIOR_DOCUMENT=上级文件
    SUPERIOR_TASK=上级交办、督办单
    DEPUTY_PROPOSAL=人大建议、政协提案
    ANNUAL_KEY_WORK=年度重点工作
    GOVERNMENT_WORK_REPORT=政府工作报告分工
    PETITION=信访舆情
    RECTIFICATION=整改任务
    OTHER=其他`),
  categories: list(`COMPREHENSIVE=综合督查
    SPECIAL=专项督查
    INVESTIGATION=事件调查
    DAILY=日常督办
    CLUE_CHECK=线索核查`),
  urgencies: list(`MOST_URGENT=特急
    URGENT=加急
    ORDINARY=平件`),
  feedbackCycles: list(`ONCE=一次性
    WEEKLY=每周
    HALF_MONTHLY=每半月
    MONTHLY=每月
    QUARTERLY=每季`),
  urgeWays: list(`SYSTEM=系统催办
    PHONE=电话催办
    NOTICE=《催办通知》`),
  checks: list(`factsClear=事实清楚？
    problemSolved=问题解决？
    taskDone=任务落实？
    conclusionRight=结论准确？
    lawful=措施合法合规？
    papersProper=文书规范？`),
  amberWorkdays: 3,
  textSearchWindow: 20000,
};
export const titleOf = (name, key) => options[name].find((one) => one.key === key)?.title ?? key;
export const isOpen = (state) => !ENDED.includes(state);
