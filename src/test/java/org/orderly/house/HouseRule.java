package org.orderly.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** What design.md's "Never" list says of classes, one rule for each item. */
public enum HouseRule {
  CAMUNDA_STAYS_IN_ENGINE_AND_PROCESS(ImportRules::camundaStaysInEngineAndProcess),
  ROOTS_DO_NOT_IMPORT_THEIR_OWN_PROCESS_OR_WEB(ImportRules::rootsKeepClearOfProcessAndWeb),
  WEB_SEES_VIEWS_ONLY(ImportRules::webSeesViewsOnly),
  MODULES_IMPORT_TO_THE_LEFT(ImportRules::modulesImportToTheLeft),
  EVERY_MODULE_HAS_ITS_PLACE(ImportRules::everyModuleHasItsPlace),
  LIFECYCLES_ARE_CALLED_BY_PROCESSES(ImportRules::lifecyclesAreCalledByProcesses),
  CONFIGURATION_IS_WRITTEN_BY_PROCESSES(ImportRules::configurationIsWrittenByProcesses),
  ASSOCIATIONS_STAY_IN_THE_MODULE(RecordRules::associationsStayInTheModule),
  AGGREGATES_ARE_PACKAGE_PRIVATE(RecordRules::aggregatesArePackagePrivate),
  AGGREGATES_HAVE_NO_SETTERS(RecordRules::aggregatesHaveNoSetters),
  NO_FLOATING_POINT(RecordRules::noFloatingPoint),
  TIME_COMES_FROM_THE_CLOCK(TimeRules::timeComesFromTheClock),
  ONLY_THE_WAITER_SLEEPS(TimeRules::onlyTheWaiterSleeps),
  EVENTS_ARE_HEARD_IN_THE_TRANSACTION(TimeRules::eventsAreHeardInTheTransaction);

  private final Function<House, ArchRule> rule;

  HouseRule(Function<House, ArchRule> rule) {
    this.rule = rule;
  }

  public ArchRule in(House house) {
    return rule.apply(house).as(name()).allowEmptyShould(true);
  }
}
