package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.house.House;
import org.orderly.house.HouseRule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules keep to their order and to the "Never" list of the design (ADR 0001). */
class ArchitectureTest {

  private static final House OURS = House.ours();
  private static final House BAD = House.bad();

  @Test
  void modulesUseEachOthersRootsOnly() {
    ApplicationModules modules = ApplicationModules.of(OrderlyApplication.class);
    modules.verify();
    System.out.printf("Modules verified: %d%n", modules.stream().count());
    assertThat(modules.stream().count()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aModuleThatUsesAnothersInsideIsReported() {
    ApplicationModules modules = ApplicationModules.of("example.badhouse", location -> true);
    assertThatThrownBy(modules::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected")
        .hasMessageContaining("depends on non-exposed type");
  }

  @ParameterizedTest
  @EnumSource
  void theHouseKeeps(HouseRule rule) {
    assertThat(OURS.classes().size()).isGreaterThan(50);
    rule.in(OURS).check(OURS.classes());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CAMUNDA_STAYS_IN_ENGINE_AND_PROCESS,          EngineCaller
          CAMUNDA_STAYS_IN_ENGINE_AND_PROCESS,          CuriousController
          ROOTS_DO_NOT_IMPORT_THEIR_OWN_PROCESS_OR_WEB, SteeringManagement
          WEB_SEES_VIEWS_ONLY,                          CatalogueEntry
          WEB_SEES_VIEWS_ONLY,                          EntityManager
          WEB_SEES_VIEWS_ONLY,                          JdbcClient
          WEB_SEES_VIEWS_ONLY,                          TaskService
          MODULES_IMPORT_TO_THE_LEFT,                   EagerKernel
          MODULES_IMPORT_TO_THE_LEFT,                   Trail
          EVERY_MODULE_HAS_ITS_PLACE,                   Stray
          LIFECYCLES_ARE_CALLED_BY_PROCESSES,           SteeringManagement
          CONFIGURATION_IS_WRITTEN_BY_PROCESSES,        HastyController
          ASSOCIATIONS_STAY_IN_THE_MODULE,              TangledIncident
          AGGREGATES_ARE_PACKAGE_PRIVATE,               CatalogueEntry
          AGGREGATES_HAVE_NO_SETTERS,                   setState
          NO_FLOATING_POINT,                            RoundedCost
          TIME_COMES_FROM_THE_CLOCK,                    Instant.now
          TIME_COMES_FROM_THE_CLOCK,                    LocalDate.now()
          TIME_COMES_FROM_THE_CLOCK,                    currentTimeMillis
          TIME_COMES_FROM_THE_CLOCK,                    java.util.Date.<init>
          TIME_COMES_FROM_THE_CLOCK,                    systemUTC
          ONLY_THE_WAITER_SLEEPS,                       Sleeper
          EVENTS_ARE_HEARD_IN_THE_TRANSACTION,          afterwards
          EVENTS_ARE_HEARD_IN_THE_TRANSACTION,          elsewhere
          """)
  void theBadHouseIsReportedFor(HouseRule rule, String culprit) {
    EvaluationResult result = rule.in(BAD).evaluate(BAD.classes());
    assertThat(result.getFailureReport().toString()).contains(culprit);
  }

  @Test
  void aTimeTakenFromTheClockIsNotReported() {
    EvaluationResult result = HouseRule.TIME_COMES_FROM_THE_CLOCK.in(BAD).evaluate(BAD.classes());
    assertThat(result.getFailureReport().toString()).doesNotContain("allowed");
  }
}
