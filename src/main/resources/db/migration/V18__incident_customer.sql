alter table incident
  add index incident_of_customer (customer, id);
