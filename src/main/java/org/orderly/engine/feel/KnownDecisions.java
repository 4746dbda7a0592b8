package org.orderly.engine.feel;

import java.util.Map;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks once, and not at each evaluation, which decision a deployment has under a key: that never
 * changes (ADR 0043).
 */
class KnownDecisions extends DecisionDefinitionManager {

  private final Map<Place, DecisionDefinitionEntity> known;

  record Place(String deployment, String key) {}

  KnownDecisions(Map<Place, DecisionDefinitionEntity> known) {
    this.known = known;
  }

  @Override
  public @Nullable DecisionDefinitionEntity findDefinitionByDeploymentAndKey(
      String deploymentId, String decisionDefinitionKey) {
    Place place = new Place(deploymentId, decisionDefinitionKey);
    DecisionDefinitionEntity found = known.get(place);
    if (found == null) {
      found = super.findDefinitionByDeploymentAndKey(deploymentId, decisionDefinitionKey);
      if (found != null) {
        known.put(place, found);
      }
    }
    return found;
  }
}
