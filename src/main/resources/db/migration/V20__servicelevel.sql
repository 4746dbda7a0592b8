-- Clocks refer to versions of calendars and agreements: a key, or key@N.
alter table record_clocks
  modify column calendar varchar(80) character set utf8mb4 collate utf8mb4_bin not null
    comment 'the version by which its clocks are measured',
  add column agreement varchar(80) character set utf8mb4 collate utf8mb4_bin after priority,
  add column update_stopped_at datetime(3),
  add column update_millis bigint comment 'working time that it had counted when it stopped',
  add column update_judged_at datetime(3)
    comment 'when its target was met, or was or will be missed if nothing happens until then',
  add column update_met boolean not null default false,
  add column update_clock boolean not null default false
    comment 'there is a target for telling the caller how the record stands',
  add index record_clocks_told (update_clock);

-- Recomputations that were asked for after a calendar was edited, and how far each has come.
create table clock_recomputation (
  id bigint not null auto_increment primary key,
  calendar_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  calendar varchar(80) character set utf8mb4 collate utf8mb4_bin not null
    comment 'the version by which clocks are measured from then on',
  reason varchar(1000) not null,
  asked_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  asked_kind varchar(16) not null,
  asked_at datetime(3) not null,
  position varchar(32) character set utf8mb4 collate utf8mb4_bin not null default ''
    comment 'the last record that was done',
  records bigint not null default 0,
  clocks bigint not null default 0,
  failed bigint not null default 0,
  ended_at datetime(3),
  key clock_recomputation_of (calendar_key, id),
  key clock_recomputation_open (ended_at, id)
) default charset = utf8mb4;

create or replace view clock_verdict as
  select record_number, agreement, response_stopped_at, response_millis, response_judged_at,
    response_met, resolution_stopped_at, resolution_millis, resolution_judged_at, resolution_met,
    update_stopped_at, update_millis, update_judged_at, update_met
  from record_clocks;
