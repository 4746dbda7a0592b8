package org.orderly.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Command;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.ServerCommand;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The jar's commands, found without starting the server. */
record Commands(List<Command> all, Map<String, Class<?>> types) {

  static Commands of(Class<?> application) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
    List<Command> found = new ArrayList<>();
    Map<String, Class<?>> types = new HashMap<>();
    for (BeanDefinition candidate : scan.findCandidateComponents(application.getPackageName())) {
      Class<?> type =
          ClassUtils.resolveClassName(
              String.valueOf(candidate.getBeanClassName()), application.getClassLoader());
      found.add(command(type));
      types.put(command(type).name(), type);
    }
    found.sort(Comparator.comparing(Command::name));
    return new Commands(List.copyOf(found), Map.copyOf(types));
  }

  @Nullable Command find(String name) {
    return all.stream().filter(command -> command.name().equals(name)).findAny().orElse(null);
  }

  String list() {
    return all.stream()
        .map(Command::usage)
        .collect(Collectors.joining("\n  ", "Commands:\n  ", ""));
  }

  /** Whether the command can run with the arguments; says in one line why not. */
  static boolean accepts(Command command, List<String> arguments) {
    try {
      BeanUtils.instantiateClass(command.check()).check(arguments);
      return true;
    } catch (RuleViolation refusal) {
      print(refusal);
      return false;
    }
  }

  /** Runs a command that needs no context. */
  int runAlone(Command command, List<String> arguments) {
    Class<?> type = Objects.requireNonNull(types.get(command.name()));
    return BeanUtils.instantiateClass(type.asSubclass(ServerCommand.class)).run(arguments);
  }

  static int run(ApplicationContext context, String name, List<String> arguments) {
    ServerCommand bean =
        context
            .getBeanProvider(ServerCommand.class)
            .orderedStream()
            .filter(candidate -> command(ClassUtils.getUserClass(candidate)).name().equals(name))
            .findAny()
            .orElseThrow();
    try {
      return bean.run(arguments);
    } catch (RuleViolation refusal) {
      print(refusal);
      return 1;
    }
  }

  private static void print(RuleViolation refusal) {
    System.err.println(refusal.rule().code() + " " + refusal.getMessage());
  }

  private static Command command(Class<?> type) {
    Command command = AnnotatedElementUtils.findMergedAnnotation(type, Command.class);
    if (command == null) {
      throw new IllegalStateException(type + " is a command and does not say which");
    }
    return command;
  }
}
