package org.orderly.servicelevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Expectations of the arithmetic of service clocks, such as other projects have in their tests,
 * compared with ours (ADR 0051).
 */
public final class ClockVectors {

  private static final int ALL_AGREE = 0;
  private static final int NOT_ALL_AGREE = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out;
  private int agree;
  private int differ;
  private int refused;

  private ClockVectors(PrintStream out) {
    this.out = out;
  }

  /**
   * Compares each expectation of a JSON file, and says what differs.
   *
   * @return 0 where all agree, 1 where not, 2 where the file cannot be read
   */
  public static int compare(Path file, PrintStream out) {
    JsonNode vectors;
    try {
      vectors = vectors(new ObjectMapper().readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException broken) {
      out.println(file + " is no JSON: " + broken.getOriginalMessage());
      return UNREADABLE;
    } catch (IOException unreadable) {
      out.println(file + " cannot be read: " + unreadable.getMessage());
      return UNREADABLE;
    } catch (IllegalArgumentException noArray) {
      out.println(file + " " + noArray.getMessage());
      return UNREADABLE;
    }
    return new ClockVectors(out).compare(vectors);
  }

  private static JsonNode vectors(JsonNode root) {
    List<JsonNode> arrays = new ArrayList<>();
    if (root.isArray()) {
      arrays.add(root);
    } else if (root.path("vectors").isArray()) {
      arrays.add(root.path("vectors"));
    } else {
      root.elements()
          .forEachRemaining(one -> arrays.addAll(one.isArray() ? List.of(one) : List.of()));
    }
    if (arrays.size() != 1) {
      throw new IllegalArgumentException("is neither an array nor an object with one array");
    }
    return arrays.get(0);
  }

  private int compare(JsonNode vectors) {
    int number = 0;
    for (JsonNode vector : vectors) {
      number++;
      compare(vector.hasNonNull("id") ? vector.get("id").asText() : "#" + number, vector);
    }
    out.println(
        number + " vectors: " + agree + " agree, " + differ + " differ, " + refused + " refused");
    return agree == number ? ALL_AGREE : NOT_ALL_AGREE;
  }

  private void compare(String id, JsonNode vector) {
    try {
      ClockVector read = ClockVectorReader.read(vector);
      String ours = read.ours();
      if (ours.equals(read.expected())) {
        agree++;
      } else {
        differ++;
        out.println("differs  " + id + ": expected " + read.expected() + ", ours " + ours);
      }
    } catch (RuntimeException bad) {
      refused++;
      out.println("refused  " + id + ": " + bad.getMessage());
    }
  }
}
