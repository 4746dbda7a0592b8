package org.orderly.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** What records and the values in them are like. */
final class RecordRules {

  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final Set<String> ASSOCIATIONS =
      Set.of(
          "jakarta.persistence.ManyToOne",
          "jakarta.persistence.OneToOne",
          "jakarta.persistence.OneToMany",
          "jakarta.persistence.ManyToMany");
  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  /** A progress bar and a rate are neither money nor working time. */
  private static final Set<String> SHOWING_PROGRESS = Set.of("launch", "replay");

  private RecordRules() {}

  static ArchRule associationsStayInTheModule(House house) {
    return classes()
        .should(
            new ArchCondition<>("refer to another module's aggregate by its number only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                    .filter(RecordRules::isAssociation)
                    .filter(field -> leavesModule(house, type, field))
                    .forEach(field -> report(events, field, field.getFullName()));
              }
            });
  }

  static ArchRule aggregatesArePackagePrivate(House house) {
    return classes().that().areAnnotatedWith(ENTITY).should().bePackagePrivate();
  }

  static ArchRule aggregatesHaveNoSetters(House house) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(ENTITY)
        .and()
        .areNotPrivate()
        .should()
        .haveNameMatching("set[A-Z].*");
  }

  static ArchRule noFloatingPoint(House house) {
    return classes()
        .should(
            new ArchCondition<>("use whole or decimal numbers") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnonymousClass()
                    || house.module(type).filter(SHOWING_PROGRESS::contains).isPresent()) {
                  return;
                }
                type.getFields().stream()
                    .filter(field -> FLOATING.contains(field.getRawType().getName()))
                    .forEach(field -> report(events, field, field.getFullName()));
                type.getCodeUnits().stream()
                    .filter(RecordRules::takesOrGivesFloating)
                    .forEach(unit -> report(events, unit, unit.getFullName()));
              }
            });
  }

  private static boolean isAssociation(JavaField field) {
    return ASSOCIATIONS.stream().anyMatch(field::isAnnotatedWith);
  }

  private static boolean leavesModule(House house, JavaClass type, JavaField field) {
    return field.getAllInvolvedRawTypes().stream()
        .filter(involved -> involved.isAnnotatedWith(ENTITY))
        .anyMatch(involved -> !house.module(involved).equals(house.module(type)));
  }

  private static boolean takesOrGivesFloating(JavaCodeUnit unit) {
    return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
        .anyMatch(type -> FLOATING.contains(type.getName()));
  }

  private static void report(ConditionEvents events, Object found, String name) {
    events.add(SimpleConditionEvent.violated(found, name));
  }
}
