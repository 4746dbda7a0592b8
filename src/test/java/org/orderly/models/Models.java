package org.orderly.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of models: ours, or a bad one that shows that a rule bites.
 *
 * @param root the folder that holds {@code processes}, {@code dmn} and {@code forms}
 */
public record Models(Path root) {

  public static Models ours() {
    return new Models(Path.of(""));
  }

  public static Models bad() {
    return new Models(Path.of("src/test/resources/models/bad"));
  }

  public List<Path> processes() {
    return files("processes", ".bpmn");
  }

  public List<Path> tables() {
    return files("dmn", ".dmn");
  }

  public List<Path> forms() {
    return files("forms", ".form");
  }

  /** The module that a model belongs to: the folder below {@code processes} and the like. */
  public String module(Path file) {
    return root.resolve("x").getParent() == null
        ? file.getName(1).toString()
        : root.relativize(file).getName(1).toString();
  }

  boolean hasForm(String module, String name) {
    return Files.exists(root.resolve("forms").resolve(module).resolve(name + ".form"));
  }

  boolean hasTable(String module, String name) {
    return Files.exists(root.resolve("dmn").resolve(module).resolve(name + ".dmn"));
  }

  public static String baseName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
