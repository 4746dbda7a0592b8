package org.orderly.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/** How an envelope lies in the table: what it says as JSON, its recipient as kind and key. */
@Component
class EnvelopeRows {

  private final ObjectMapper json;
  private final ObjectReader contents;

  EnvelopeRows(ObjectMapper json) {
    this.json = json;
    this.contents =
        json.readerFor(Envelope.Content.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** The values of a new row, as {@link Outbox} inserts them. */
  Object[] row(Envelope one) {
    try {
      return new Object[] {
        one.number().value(),
        one.kind(),
        one.recipient().kind().name().toLowerCase(Locale.ROOT) + ":" + one.recipient().key(),
        one.address(),
        one.language(),
        one.zone(),
        json.writeValueAsString(one.content()),
        one.messageId(),
        LocalDateTime.ofInstant(one.createdAt(), ZoneOffset.UTC),
        LocalDateTime.ofInstant(one.createdAt(), ZoneOffset.UTC)
      };
    } catch (JsonProcessingException defect) {
      throw new IllegalArgumentException(defect);
    }
  }

  /**
   * The envelope of a row.
   *
   * @throws IllegalArgumentException where what it says cannot be read
   */
  Envelope envelope(ResultSet row) throws SQLException {
    try {
      return new Envelope(
          row.getLong("id"),
          new RecordNumber(row.getString("record_number")),
          row.getString("kind"),
          recipient(row),
          row.getString("address"),
          row.getString("language"),
          row.getString("zone"),
          contents.readValue(row.getString("content")),
          row.getString("message_id"),
          row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          row.getInt("tries"));
    } catch (JsonProcessingException defect) {
      throw new IllegalArgumentException(defect);
    }
  }

  static Recipient recipient(ResultSet row) throws SQLException {
    String[] parts = row.getString("recipient").split(":", 2);
    return new Recipient(Recipient.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }
}
