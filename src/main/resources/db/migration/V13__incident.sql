alter table incident
  add column children int not null default 0,
  add column former_groups longtext comment 'groups that had it before, one a line, the oldest first',
  add column priority_by_hand boolean not null default false,
  add column escalated_metric varchar(32),
  add column escalated_share int comment 'per cent of the target',
  add column escalated_at datetime(3),
  add column major boolean not null default false;

create table incident_watcher (
  incident bigint not null comment 'the running part of the number',
  person varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (incident, person),
  key incident_watched_by (person, incident)
) default charset = utf8mb4;
