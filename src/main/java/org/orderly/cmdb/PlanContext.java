package org.orderly.cmdb;

import java.time.Instant;

/** What all steps of a plan are held against. */
record PlanContext(ItemModel model, FieldCheck fields, Origin origin, Instant at) {}
