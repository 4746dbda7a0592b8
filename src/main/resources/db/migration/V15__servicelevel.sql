-- What became of each service clock, beside its history, so that figures find it by its instant.
alter table record_clocks
  add column response_stopped_at datetime(3),
  add column response_millis bigint comment 'working time that it had counted when it stopped',
  add column response_judged_at datetime(3)
    comment 'when its target was met, or was or will be missed if nothing happens until then',
  add column response_met boolean not null default false,
  add column resolution_stopped_at datetime(3),
  add column resolution_millis bigint,
  add column resolution_judged_at datetime(3),
  add column resolution_met boolean not null default false,
  add index record_clocks_response_stopped (response_stopped_at),
  add index record_clocks_response_judged (response_judged_at),
  add index record_clocks_resolution_judged (resolution_judged_at);

-- For practices that count their records by it.
create view clock_verdict as
  select record_number, response_stopped_at, response_millis, response_judged_at, response_met,
    resolution_stopped_at, resolution_millis, resolution_judged_at, resolution_met
  from record_clocks;
