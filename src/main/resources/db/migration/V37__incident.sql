-- Which incidents concern a configuration item, to be asked by item. What an incident says itself,
-- with the names that were typed before items had numbers, stays in incident.affected_items.
create table incident_item (
  incident bigint not null,
  item bigint not null,
  still_open boolean not null default true comment 'false once it is closed or cancelled',
  primary key (incident, item),
  key incident_of_item (item, still_open, incident)
);

insert ignore into incident_item (incident, item, still_open)
with recursive named (incident, still_open, name, rest) as (
  select id, state not in ('CLOSED', 'CANCELLED'), substring_index(affected_items, char(10), 1),
    if(locate(char(10), affected_items) = 0, null,
      substr(affected_items, locate(char(10), affected_items) + 1))
  from incident where affected_items is not null
  union all
  select incident, still_open, substring_index(rest, char(10), 1),
    if(locate(char(10), rest) = 0, null, substr(rest, locate(char(10), rest) + 1))
  from named where rest is not null
)
select named.incident, item.id, named.still_open
from named join configuration_item item on item.id = cast(substr(named.name, 3) as unsigned)
where binary named.name = concat('CI', lpad(item.id, greatest(6, length(item.id)), '0'));
