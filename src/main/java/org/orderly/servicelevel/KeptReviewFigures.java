package org.orderly.servicelevel;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of reviews as they were taken; nobody alters them: the database refuses. */
@Repository
class KeptReviewFigures {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(numbers())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
          .build();

  private final JdbcClient jdbc;

  KeptReviewFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the figures for ever; answers the digest by which they are known. */
  String keep(RecordNumber review, ReviewFigures figures, Instant now) {
    String content = write(figures);
    String digest = digest(content);
    jdbc.sql(
            "insert into service_level_review_figures (review, taken_at, content, digest)"
                + " values (?, ?, ?, ?)")
        .params(review.running(), LocalDateTime.ofInstant(now, ZoneOffset.UTC), content, digest)
        .update();
    return digest;
  }

  /** The figures of a review, with their digest. */
  Optional<TakenFigures> of(RecordNumber review) {
    return jdbc.sql(
            "select content, digest, taken_at from service_level_review_figures where review = ?")
        .param(review.running())
        .query(
            (row, n) ->
                new TakenFigures(
                    read(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .optional();
  }

  /** SHA-256, in hexadecimal. */
  static String digest(String content) {
    return CanonicalJson.digest(content);
  }

  /** A record's number is kept as the text that it is. */
  private static SimpleModule numbers() {
    return new SimpleModule()
        .addDeserializer(
            RecordNumber.class,
            new StdDelegatingDeserializer<>(
                new StdConverter<String, RecordNumber>() {
                  @Override
                  public RecordNumber convert(String text) {
                    return new RecordNumber(text);
                  }
                }));
  }

  private static String write(ReviewFigures figures) {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static ReviewFigures read(String content) {
    try {
      return JSON.readValue(content, ReviewFigures.class);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
