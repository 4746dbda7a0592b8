package org.orderly.change;

/** What decision tables say of the schedule; {@code process} asks them. */
public interface ScheduleDecisions {

  /** What follows from a collision of a change of this type and risk. */
  CollisionEffect effect(CollisionKind kind, ChangeType type, RiskLevel level);
}
