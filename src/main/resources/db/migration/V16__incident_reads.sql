-- Lists of some days are found without reading the later ones.
alter table incident
  add index incident_by_opening (opened_at, id);
