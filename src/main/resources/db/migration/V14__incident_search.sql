alter table incident
  add fulltext index incident_text (title, description, resolution_text),
  add index incident_by_priority (priority, id),
  add index incident_by_group (assignment_group, id);
