package org.orderly.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;

/**
 * A set of modules under one base package: ours, or a bad one that shows that a rule bites.
 *
 * @param base the package whose sub-packages are the modules
 */
public record House(String base, JavaClasses classes) {

  /** The modules from left to right: each may import those before it and none after it. */
  public static final List<String> ORDER =
      List.of(
          "kernel",
          "identity",
          "engine",
          "journal",
          "notification",
          "measurement",
          "catalogue",
          "supplier",
          "cmdb",
          "knowledge",
          "servicelevel",
          "change",
          "release",
          "incident",
          "request",
          "problem",
          "improvement",
          "relationship",
          "assurance",
          "evidence",
          "reporting",
          "portal",
          "replay",
          "launch");

  private static final String BASE = "org.orderly";
  private static final String BAD_BASE = "example.badhouse";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  public static House ours() {
    return new House(BASE, OURS);
  }

  public static House bad() {
    return new House(BAD_BASE, new ClassFileImporter().importPackages(BAD_BASE));
  }

  /** The module that a class belongs to; empty outside the house and in its base package. */
  public Optional<String> module(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(base + ".")
        ? Optional.of(name.substring(base.length() + 1).split("\\.")[0])
        : Optional.empty();
  }

  boolean inPart(JavaClass type, String part) {
    String name = type.getPackageName();
    return name.startsWith(base + ".")
        && List.of(name.substring(base.length() + 1).split("\\."))
            .subList(1, depth(name))
            .contains(part);
  }

  boolean inRoot(JavaClass type) {
    return module(type)
        .map(module -> type.getPackageName().equals(base + "." + module))
        .orElse(false);
  }

  private int depth(String packageName) {
    return packageName.substring(base.length() + 1).split("\\.").length;
  }
}
