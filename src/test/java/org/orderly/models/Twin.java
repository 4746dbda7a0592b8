package org.orderly.models;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orderly.engine.ProcessVariable;
import org.orderly.house.House;
import org.orderly.house.JavaSource;
import org.springframework.stereotype.Component;

/**
 * The Java side of a module's models: its twins, delegates and variables.
 *
 * @param module the module's package below {@code org.orderly}
 */
public record Twin(String module) {

  private static final String BASE = "org.orderly.";

  /** The class of this name in the module's process package. */
  public Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(BASE + module + ".process." + name));
    } catch (ClassNotFoundException none) {
      return Optional.empty();
    }
  }

  /** Whether the module has a delegate for this verb and noun, a bean of the same name. */
  boolean hasDelegate(String verbNoun) {
    return find(verbNoun + "Delegate")
        .filter(JavaDelegate.class::isAssignableFrom)
        .map(type -> type.getAnnotation(Component.class))
        .filter(component -> component.value().equals(Names.camel(verbNoun)))
        .isPresent();
  }

  /** The names of all delegates of the module, without their ending. */
  Set<String> delegates() {
    return House.ours().classes().stream()
        .filter(type -> type.getPackageName().equals(BASE + module + ".process"))
        .filter(type -> type.isAssignableTo(JavaDelegate.class.getName()))
        .map(type -> type.getSimpleName().replaceFirst("Delegate$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The key that the twin of a process says. */
  Optional<String> key(String process) {
    return find(Names.pascal(process) + "Process").map(type -> (String) read(type, "KEY"));
  }

  /** The names of all variables that the module knows. */
  public Set<String> variables() {
    return House.ours().classes().stream()
        .filter(type -> type.getPackageName().equals(BASE + module + ".process"))
        .filter(type -> type.getSimpleName().endsWith("Variables"))
        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
        .filter(field -> field.getType().equals(ProcessVariable.class))
        .map(
            field -> ((ProcessVariable<?>) read(field.getDeclaringClass(), field.getName())).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the module delivers a fact of this name to its forms. */
  boolean deliversFact(String key) {
    Path sources = Path.of("src/main/java/org/orderly", module);
    return Files.isDirectory(sources)
        && JavaSource.in(sources).stream()
            .filter(source -> source.code().contains("implements FormFacts"))
            .anyMatch(source -> Pattern.matches("(?s)(.* )?" + key + "( .*)?", source.literals()));
  }

  /** Whether the module's Java code asks this decision. */
  boolean asks(String decision) {
    Path sources = Path.of("src/main/java/org/orderly", module, "process");
    return Files.isDirectory(sources)
        && JavaSource.in(sources).stream()
            .filter(source -> source.code().contains("decisions.decide("))
            .anyMatch(
                source -> Pattern.matches("(?s)(.* )?" + decision + "( .*)?", source.literals()));
  }

  private static Object read(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(type + " has no readable " + name, missing);
    }
  }
}
