-- Clocks refer to versions of calendars and agreements: a key, or key@N.
alter table record_clocks
  modify column calendar varchar(80) character set utf8mb4 collate utf8mb4_bin not null
    comment 'the version by which its clocks are measured',
  add column agreement varchar(80) character set utf8mb4 collate utf8mb4_bin after priority,
  add column update_stopped_at datetime(3),
  add column update_millis bigint comment 'working time that it had counted when it stopped',
  add column update_judged_at datetime(3)
    comment 'when its target was met, or was or will be missed if nothing happens until then',
  add column update_met boolean not null default false;

create or replace view clock_verdict as
  select record_number, agreement, response_stopped_at, response_millis, response_judged_at,
    response_met, resolution_stopped_at, resolution_millis, resolution_judged_at, resolution_met,
    update_stopped_at, update_millis, update_judged_at, update_met
  from record_clocks;
