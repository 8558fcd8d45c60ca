-- Deadlines people usually set (典型时限): data an office changes, each with whose practice it is.
create sequence if not exists deadline_rule_seq start with 100 increment by 20;

create table if not exists deadline_rule (
  id bigint primary key,
  version bigint not null,
  name varchar(200) not null,
  source_kind varchar(30),
  urgency varchar(20),
  days integer not null,
  unit varchar(20) not null,
  basis varchar(500)
);

insert into deadline_rule (id, version, name, source_kind, urgency, days, unit, basis) values
  (1, 0, '领导批示件（特急）', 'INSTRUCTION', 'MOST_URGENT', 1, 'DAYS', '省级督查工作规则做法：急件1至5日，取最短'),
  (2, 0, '领导批示件（加急）', 'INSTRUCTION', 'URGENT', 5, 'DAYS', '省级督查工作规则做法：急件1至5日'),
  (3, 0, '领导批示件（平件）', 'INSTRUCTION', 'ORDINARY', 15, 'DAYS', '省级督查工作规则做法：非急件15日，难度大的30日'),
  (4, 0, '公文交办，未写明时限', 'SUPERIOR_DOCUMENT', null, 30, 'DAYS', '省级督查工作规则做法：30日'),
  (5, 0, '上级交办、督办单，未写明时限', 'SUPERIOR_TASK', null, 30, 'DAYS', '省级督查工作规则做法：公文交办30日'),
  (6, 0, '党组会议定事项', 'PARTY_GROUP_MEETING', null, 20, 'DAYS', '省级督查工作规则做法：会议纪要20日'),
  (7, 0, '厅务会议定事项', 'DEPARTMENT_MEETING', null, 20, 'DAYS', '省级督查工作规则做法：会议纪要20日'),
  (8, 0, '厅长办公会议定事项', 'DIRECTOR_MEETING', null, 20, 'DAYS', '省级督查工作规则做法：会议纪要20日'),
  (9, 0, '专题会议定事项', 'SPECIAL_MEETING', null, 20, 'DAYS', '省级督查工作规则做法：会议纪要20日')
on conflict do nothing;

-- Reports that wait for a signature.
create index if not exists feedback_signed on feedback (signed_at, item_id);
