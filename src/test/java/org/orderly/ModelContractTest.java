package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.models.Finding;
import org.orderly.models.ModelContract;
import org.orderly.models.ModelRule;
import org.orderly.models.Models;

/** Models and code name each other in one way, in both directions (ADR 0006). */
class ModelContractTest {

  private static final List<Finding> OURS = contract(Models.ours()).findings();
  private static final List<Finding> BAD = contract(Models.bad()).findings();

  @Test
  void allModelsAreRead() {
    Models ours = Models.ours();
    System.out.printf(
        "Model contract: %d processes, %d decision tables, %d forms read%n",
        ours.processes().size(), ours.tables().size(), ours.forms().size());
    assertThat(ours.processes()).isNotEmpty();
    assertThat(ours.tables()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(ours.forms()).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void ourModelsKeep(ModelRule rule) {
    assertThat(OURS).filteredOn(finding -> finding.rule() == rule).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void badModelsAreReportedFor(ModelRule rule) {
    assertThat(BAD).filteredOn(finding -> finding.rule() == rule).isNotEmpty();
  }

  private static ModelContract contract(Models models) {
    return new ModelContract(models, version());
  }

  private static String version() {
    try {
      return Files.readString(Path.of("pom.xml"))
          .replaceAll(
              "(?s).*<artifactId>orderly</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
