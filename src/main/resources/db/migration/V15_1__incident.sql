-- What figures count incidents by; the trail knows how often one was held before.
alter table incident
  add column hold_count int not null default 0,
  add column ended_at datetime(3) as (coalesce(resolved_at, closed_at)) stored
    comment 'when it was no more to be worked on',
  add index incident_by_end (ended_at, opened_at),
  add index incident_by_closure (closed_at);

update incident set hold_count =
  (select count(*) from evidence_entry where record_number = number and kind = 'IncidentHeld');

alter table major_incident
  add column updates_due int not null default 0,
  add column updates_on_time int not null default 0,
  add index major_incident_decided (decided_at),
  add index major_incident_stood_down (stood_down_at);
