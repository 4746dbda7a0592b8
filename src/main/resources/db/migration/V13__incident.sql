alter table incident
  add column children int not null default 0,
  add column former_groups longtext comment 'groups that had it before, one a line, the oldest first',
  add column priority_by_hand boolean not null default false,
  add column escalated_metric varchar(32),
  add column escalated_share int comment 'per cent of the target',
  add column escalated_at datetime(3),
  add column major varchar(16) comment 'where its latest major incident stands';

create table incident_watcher (
  incident bigint not null comment 'the running part of the number',
  person varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (incident, person),
  key incident_watched_by (person, incident)
) default charset = utf8mb4;

create sequence major_incident_id start with 1 increment by 1;

create table major_incident (
  id bigint not null primary key,
  version int not null,
  incident bigint not null comment 'the running part of the number',
  state varchar(16) not null,
  criterion varchar(32) not null,
  proposed_at datetime(3) not null,
  decision_due datetime(3) not null,
  decided_at datetime(3),
  decided_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  reason varchar(4000),
  bridge varchar(500),
  manager varchar(64) character set utf8mb4 collate utf8mb4_bin,
  technical_lead varchar(64) character set utf8mb4 collate utf8mb4_bin,
  communications_lead varchar(64) character set utf8mb4 collate utf8mb4_bin,
  scribe varchar(64) character set utf8mb4 collate utf8mb4_bin,
  business_impact varchar(4000),
  internal_update_due datetime(3),
  customer_update_due datetime(3),
  restored_at datetime(3),
  stood_down_at datetime(3),
  review_due datetime(3),
  reviewed_at datetime(3),
  findings longtext,
  actions longtext comment 'one a line: what, owner, date',
  key major_incident_of (incident, id)
) default charset = utf8mb4;
