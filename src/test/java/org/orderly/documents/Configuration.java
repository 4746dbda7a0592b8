package org.orderly.documents;

import static org.orderly.documents.Markdown.code;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderly.house.House;
import org.orderly.house.JavaSource;
import org.orderly.models.Names;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** All settings that a file or the environment can give. */
final class Configuration {

  private static final List<JavaSource> SOURCES = JavaSource.in(Path.of("src/main/java"));

  private Configuration() {}

  static String document() {
    return Markdown.generated(
            "Configuration",
            "Settings in `application.yaml`, or in the environment by Spring Boot's rules:\n"
                + "`orderly.incident.confirmation-days` is `ORDERLY_INCIDENT_CONFIRMATIONDAYS`. Run"
                + " modes and\n"
                + "their variables are in README.")
        + Markdown.table(
            List.of("Setting", "Type", "Default", "Meaning"),
            records().flatMap(Configuration::settings));
  }

  /** All classes of ours that take settings. */
  static Stream<Class<?>> records() {
    return House.ours().classes().stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect);
  }

  private static Stream<List<String>> settings(Class<?> type) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
    return Stream.of(parameters)
        .map(
            parameter ->
                List.of(
                    code(prefix + "." + Names.kebab(parameter.getName())),
                    parameter.getType().getSimpleName(),
                    defaultOf(parameter),
                    meaning(type, parameter.getName())));
  }

  private static String defaultOf(Parameter parameter) {
    DefaultValue value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? "none" : code(String.join(", ", value.value()));
  }

  static String meaning(Class<?> type, String component) {
    return SOURCES.stream()
        .filter(source -> source.fileName().equals(type.getSimpleName() + ".java"))
        .flatMap(source -> source.type().stream().map(JavaSource.Type::doc))
        .map(doc -> Pattern.compile("(?s)@param " + component + " (.*?)(?=\n@|$)").matcher(doc))
        .filter(Matcher::find)
        .map(found -> found.group(1).strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  /** Settings that nobody has explained. */
  static List<String> unexplained() {
    return records()
        .flatMap(
            type ->
                Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Stream::of)
                    .map(RecordComponent::getName)
                    .filter(name -> meaning(type, name).isEmpty())
                    .map(name -> type.getSimpleName() + "." + name))
        .toList();
  }
}
