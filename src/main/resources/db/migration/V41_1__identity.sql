-- Why somebody stands in: whoever reads their vote wants to know.
alter table substitute add column reason varchar(400) not null default '' after last_day;
