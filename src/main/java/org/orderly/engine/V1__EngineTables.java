package org.orderly.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in the engine's own jar, with two repairs that its
 * scripts for this kind of database need: full Unicode, and instants in milliseconds (ADR 0008).
 */
@Component("engineTables")
class V1__EngineTables extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");
  private static final Pattern INSTANT = Pattern.compile("(?i)\\b(datetime|timestamp)\\b(?!\\()");

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      for (String part : PARTS) {
        for (String sql : script(part).split(";")) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }
  }

  private static String script(String part) throws IOException {
    String path = "org/camunda/bpm/engine/db/create/activiti.mysql.create." + part + ".sql";
    String script = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    String withoutComments = script.replaceAll("(?m)^\\s*--.*$", "");
    return INSTANT
        .matcher(withoutComments)
        .replaceAll("$1(3)")
        .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
  }
}
