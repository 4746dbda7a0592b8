-- What figures of service levels are asked by, beside the verdicts: a board reads an index alone.
alter table record_clocks
  add column service varchar(64) character set utf8mb4 collate utf8mb4_bin after agreement,
  add column customer varchar(64) character set utf8mb4 collate utf8mb4_bin after service,
  add column opened_at datetime(3) after customer,
  add column restricted boolean not null default false
    comment 'counted for security alone' after opened_at,
  add column response_priority varchar(4) character set ascii collate ascii_bin
    comment 'of the target that it is judged by; null where there is no such clock',
  add column resolution_priority varchar(4) character set ascii collate ascii_bin,
  add column update_priority varchar(4) character set ascii collate ascii_bin,
  drop index record_clocks_response_judged,
  drop index record_clocks_resolution_judged,
  add index record_clocks_response
    (response_judged_at, response_met, response_priority, service, customer, restricted),
  add index record_clocks_resolution
    (resolution_judged_at, resolution_met, resolution_priority, service, customer, restricted),
  add index record_clocks_update
    (update_judged_at, update_met, update_priority, service, customer, restricted),
  add index record_clocks_opened (opened_at, service, customer, restricted);

-- All records that had clocks so far are incidents.
update record_clocks join incident on incident.number = record_clocks.record_number
  set record_clocks.service = incident.service_key, record_clocks.customer = incident.customer,
    record_clocks.opened_at = incident.opened_at,
    record_clocks.restricted = incident.security_flag;
