package org.orderly.change.process;

import static org.orderly.change.process.ScheduleVariables.CHANGE_TYPE;
import static org.orderly.change.process.ScheduleVariables.COLLISION_EFFECT;
import static org.orderly.change.process.ScheduleVariables.COLLISION_KIND;
import static org.orderly.change.process.ScheduleVariables.RISK_LEVEL;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orderly.change.ChangeType;
import org.orderly.change.CollisionEffect;
import org.orderly.change.CollisionKind;
import org.orderly.change.RiskLevel;
import org.orderly.change.ScheduleDecisions;
import org.orderly.engine.Decisions;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Asks {@code dmn/change} about the schedule. */
@Component
class ScheduleDecisionTables implements ScheduleDecisions {

  private static final String CHANGE_COLLISION = "change-collision";

  private final Decisions decisions;
  private final CollisionMemory memory;

  ScheduleDecisionTables(Decisions decisions, CollisionMemory memory) {
    this.decisions = decisions;
    this.memory = memory;
  }

  @Override
  public CollisionEffect effect(CollisionKind kind, ChangeType type, RiskLevel level) {
    String asked = kind.word() + " " + type.word() + " " + level.word();
    return memory
        .get(CollisionEffect.class, asked, () -> Optional.of(decide(kind, type, level)))
        .orElseThrow();
  }

  private CollisionEffect decide(CollisionKind kind, ChangeType type, RiskLevel level) {
    Map<String, String> inputs =
        Map.of(
            COLLISION_KIND.name(), kind.word(),
            CHANGE_TYPE.name(), type.word(),
            RISK_LEVEL.name(), level.word());
    Object decided = decisions.decide(CHANGE_COLLISION, inputs).get(COLLISION_EFFECT.name());
    return Word.of(CollisionEffect.class, String.valueOf(Objects.requireNonNull(decided)));
  }
}
