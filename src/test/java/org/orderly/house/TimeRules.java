package org.orderly.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;

/** Where time comes from, and when things happen. */
final class TimeRules {

  private static final Set<String> SYSTEM_CLOCKS =
      Set.of(
          "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

  private TimeRules() {}

  static ArchRule timeComesFromTheClock(House house) {
    return noClasses()
        .that(Conditions.types("do not make the clock", type -> !makesTheClock(house, type)))
        .should()
        .accessTargetWhere(accesses("the machine's time", TimeRules::readsMachineTime));
  }

  static ArchRule onlyTheWaiterSleeps(House house) {
    return noClasses()
        .that(Conditions.types("are not the waiter", type -> !isWaiter(house, type)))
        .should()
        .accessTargetWhere(accesses("a sleep", TimeRules::sleeps));
  }

  static ArchRule eventsAreHeardInTheTransaction(House house) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.transaction.event.TransactionalEventListener");
  }

  /** The launcher needs a clock before there is a context to ask for one. */
  private static boolean makesTheClock(House house, JavaClass type) {
    return type.getName().equals(house.base() + ".kernel.ClockConfiguration")
        || type.getName().equals(house.base() + ".launch.Launcher");
  }

  private static boolean isWaiter(House house, JavaClass type) {
    String waiter = house.base() + ".kernel.Waiter";
    return type.getPackageName().equals(house.base() + ".kernel") && type.isAssignableTo(waiter);
  }

  private static boolean readsMachineTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.util.Date" -> access.getTarget().getFullName().equals("java.util.Date.<init>()");
      case "java.util.Calendar" -> name.equals("getInstance");
      case "java.time.Clock" -> SYSTEM_CLOCKS.contains(name);
      default ->
          owner.startsWith("java.time.")
              && name.equals("now")
              && !access.getTarget().getFullName().contains(Clock.class.getName());
    };
  }

  private static boolean sleeps(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"))
            && name.equals("sleep")
        || owner.equals("java.util.concurrent.locks.LockSupport") && name.startsWith("park");
  }

  private static DescribedPredicate<JavaAccess<?>> accesses(
      String description, Predicate<JavaAccess<?>> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
