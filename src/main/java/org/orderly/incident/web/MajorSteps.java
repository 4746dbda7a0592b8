package org.orderly.incident.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.orderly.incident.Audience;
import org.orderly.incident.MajorIncidentManagement;
import org.orderly.incident.MajorReason;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.web.Words;
import org.springframework.stereotype.Component;

/** How people call for a major incident and give updates, from the page of the incident. */
@Component
class MajorSteps implements PageSteps {

  private final MajorIncidentManagement majors;

  MajorSteps(MajorIncidentManagement majors) {
    this.majors = majors;
  }

  @Override
  public Map<String, BiConsumer<RecordNumber, Map<String, String>>> steps() {
    return Map.of("major-call", this::call, "major-update", this::update);
  }

  private void call(RecordNumber number, Map<String, String> typed) {
    MajorReason reason = Words.read(MajorReason.class, "majorReason", typed.get("majorReason"));
    majors.call(number, Objects.requireNonNullElse(reason, MajorReason.MANAGERS_CALL));
  }

  private void update(RecordNumber number, Map<String, String> typed) {
    Audience audience = Words.read(Audience.class, "audience", typed.get("audience"));
    majors.update(
        number,
        Objects.requireNonNullElse(audience, Audience.INTERNAL),
        typed.getOrDefault("text", ""));
  }
}
