package org.orderly.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.orderly.house.Conditions.notImport;
import static org.orderly.house.Conditions.types;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;

/** Who may import whom. */
final class ImportRules {

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final Set<String> ENGINE_PACKAGES =
      Set.of("org.camunda.", "camundajar.", "spinjar.");

  private ImportRules() {}

  static ArchRule camundaStaysInEngineAndProcess(House house) {
    return classes()
        .that(
            types(
                "lie outside engine and process",
                type ->
                    !house.module(type).equals(Optional.of("engine"))
                        && !house.inPart(type, "process")))
        .should(notImport("the engine", (type, imported) -> isEngine(imported)));
  }

  static ArchRule rootsKeepClearOfProcessAndWeb(House house) {
    return classes()
        .that(types("are a module's root", house::inRoot))
        .should(
            notImport(
                "their own process or web",
                (type, imported) ->
                    house.module(type).equals(house.module(imported))
                        && (house.inPart(imported, "process") || house.inPart(imported, "web"))));
  }

  static ArchRule webSeesViewsOnly(House house) {
    return classes()
        .that(types("are pages or resources", type -> house.inPart(type, "web")))
        .should(
            notImport(
                "aggregates, repositories or the engine's services",
                (type, imported) ->
                    imported.isAnnotatedWith(ENTITY)
                        || imported.getName().equals("jakarta.persistence.EntityManager")
                        || imported.getName().startsWith("org.springframework.data.")
                        || isForeignSql(house, type, imported)
                        || imported.getName().startsWith("org.camunda.bpm.engine.")
                            && imported.getSimpleName().endsWith("Service")
                        || imported.getSimpleName().endsWith("Lifecycle")));
  }

  static ArchRule modulesImportToTheLeft(House house) {
    return classes()
        .should(
            notImport(
                "a module further right",
                (type, imported) ->
                    house.module(type).isPresent()
                        && house.module(imported).isPresent()
                        && place(house, imported) > place(house, type)));
  }

  static ArchRule everyModuleHasItsPlace(House house) {
    return classes()
        .should(
            new ArchCondition<>("lie in a module of the house's order") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (house.module(type).isPresent() && place(house, type) < 0) {
                  events.add(SimpleConditionEvent.violated(type, type.getName() + " has no place"));
                }
              }
            });
  }

  static ArchRule lifecyclesAreCalledByProcesses(House house) {
    return classes()
        .that(types("are no delegates or twins", type -> !house.inPart(type, "process")))
        .should(
            notImport(
                "a life cycle, whose steps processes take",
                (type, imported) ->
                    house.module(imported).isPresent()
                        && imported.getSimpleName().endsWith("Lifecycle")
                        && !type.equals(imported)));
  }

  static ArchRule configurationIsWrittenByProcesses(House house) {
    return classes()
        .that(
            types(
                "are neither of a process nor of configuration management's own root",
                type ->
                    !house.inPart(type, "process")
                        && !(house.inRoot(type) && house.module(type).equals(Optional.of("cmdb")))))
        .should(
            new ArchCondition<>("apply no configuration plan") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().startsWith("apply"))
                    .filter(
                        call ->
                            call.getTargetOwner().getSimpleName().equals("ConfigurationManagement"))
                    .forEach(
                        call ->
                            events.add(SimpleConditionEvent.violated(type, call.getDescription())));
              }
            });
  }

  private static int place(House house, JavaClass type) {
    return House.ORDER.indexOf(house.module(type).orElseThrow());
  }

  private static boolean isEngine(JavaClass type) {
    return ENGINE_PACKAGES.stream().anyMatch(type.getName()::startsWith);
  }

  /** The kernel's web keeps answers to repeated requests itself: they belong to no practice. */
  private static boolean isForeignSql(House house, JavaClass type, JavaClass imported) {
    return imported.getName().startsWith("org.springframework.jdbc.")
        && !house.module(type).equals(Optional.of("kernel"));
  }
}
