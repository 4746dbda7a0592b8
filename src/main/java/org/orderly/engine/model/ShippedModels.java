package org.orderly.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models on the class path, named by their path from the root of the project. */
final class ShippedModels {

  private static final List<String> PATTERNS =
      List.of("processes/**/*.bpmn", "forms/**/*.form", "dmn/**/*.dmn");
  private static final Pattern VARIANT =
      Pattern.compile("(dmn/[^/]+/)variants/([^/]+)/(([^/]+)\\.dmn)");

  private ShippedModels() {}

  /**
   * All files to deploy, by name; a chosen variant stands under the name of the file that it
   * replaces, the others are left out.
   */
  static SortedMap<String, byte[]> chosen(Map<String, String> variants) {
    SortedMap<String, byte[]> all = all();
    SortedMap<String, byte[]> set = new TreeMap<>();
    all.forEach(
        (name, content) -> {
          if (!VARIANT.matcher(name).matches()) {
            set.put(name, content);
          }
        });
    variants.forEach((decision, variant) -> replace(all, set, decision, variant));
    return set;
  }

  private static void replace(
      SortedMap<String, byte[]> all,
      SortedMap<String, byte[]> set,
      String decision,
      String variant) {
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      Matcher path = VARIANT.matcher(file.getKey());
      if (path.matches() && path.group(2).equals(variant) && path.group(4).equals(decision)) {
        set.put(path.group(1) + path.group(3), file.getValue());
        return;
      }
    }
    throw new IllegalStateException(
        "orderly.models.variants names the variant %s of %s; there is no such file"
            .formatted(variant, decision));
  }

  private static SortedMap<String, byte[]> all() {
    PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (String pattern : PATTERNS) {
        String folder = pattern.substring(0, pattern.indexOf('/') + 1);
        for (Resource file : classPath.getResources("classpath*:" + pattern)) {
          String url = file.getURL().toString();
          files.put(url.substring(url.lastIndexOf("/" + folder) + 1), file.getContentAsByteArray());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The models on the class path cannot be read", failure);
    }
    return files;
  }
}
