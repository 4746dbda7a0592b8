-- Few windows last longer than a day. Apart from them it is known within a day when those begin that
-- are still open, so that what is planned at a time is read without what was over long before.
alter table change_slot
  add column longer boolean as (ends > starts + interval 1 day) stored,
  drop key change_slot_in_time,
  add key change_slot_in_time (kind, longer, starts, ends, slot_key, change_id, since);
