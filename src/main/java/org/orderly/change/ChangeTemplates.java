package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates of standard changes, and what they said at each version. */
@Repository
class ChangeTemplates {

  private static final TypeReference<TemplateContent> CONTENT = new TypeReference<>() {};

  private final EntityManager entities;
  private final JdbcClient jdbc;

  ChangeTemplates(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  void add(ChangeTemplate template) {
    entities.persist(template);
    entities.flush();
  }

  Optional<ChangeTemplate> find(String key) {
    return Optional.ofNullable(entities.find(ChangeTemplate.class, key));
  }

  ChangeTemplate get(String key) {
    return find(key)
        .orElseThrow(
            () -> new RuleViolation(ChangeRule.TEMPLATE_UNKNOWN, "There is no template " + key));
  }

  /** All of them, by title. */
  List<ChangeTemplate> all() {
    return entities
        .createQuery("from ChangeTemplate order by title, templateKey", ChangeTemplate.class)
        .getResultList();
  }

  /**
   * Keeps the content as a version of the template.
   *
   * @throws RuleViolation ITSM-CHG-007 where somebody was faster
   */
  TemplateVersion keep(String key, int version, TemplateContent content, String by, Instant at) {
    String text = CanonicalJson.write(content);
    TemplateVersion kept =
        new TemplateVersion(version, content, CanonicalJson.digest(text), by, at);
    try {
      jdbc.sql(
              "insert into change_template_content (template_key, version, content, digest,"
                  + " written_by, written_at) values (?, ?, ?, ?, ?, ?)")
          .params(key, version, text, kept.digest(), by, Timestamp.from(at))
          .update();
    } catch (DuplicateKeyException faster) {
      throw new RuleViolation(
          ChangeRule.WRITTEN_MEANWHILE,
          key + " was written otherwise at the same moment: read it again");
    }
    return kept;
  }

  TemplateVersion content(String key, int version) {
    return jdbc.sql(
            "select version, content, digest, written_by, written_at from change_template_content"
                + " where template_key = ? and version = ?")
        .params(key, version)
        .query(
            (row, n) ->
                new TemplateVersion(
                    row.getInt("version"),
                    CanonicalJson.read(row.getString("content"), CONTENT),
                    row.getString("digest"),
                    row.getString("written_by"),
                    row.getTimestamp("written_at").toInstant()))
        .single();
  }
}
