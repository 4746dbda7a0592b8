-- V30_1 has moved the reasons to rows of their own.
alter table service_level_review drop column if exists reasons;
