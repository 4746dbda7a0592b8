package org.orderly.change.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderly.change.AuthorizationView;
import org.orderly.change.BoardMinutes;

/**
 * One time that a version of a change was put to those who authorize it.
 *
 * @param paper what they were shown, by the field that showed it
 * @param minutes null before it is over
 */
record AuthorizationResource(
    @JsonUnwrapped AuthorizationView authorization,
    Map<String, String> paper,
    @Nullable Minutes minutes) {

  /**
   * What was written down once it was over.
   *
   * @param digest SHA-256 of the text, in hexadecimal
   */
  record Minutes(String text, String digest, Instant writtenAt) {}

  static AuthorizationResource of(
      AuthorizationView view, Map<String, String> paper, @Nullable BoardMinutes minutes) {
    return new AuthorizationResource(
        view,
        paper,
        minutes == null
            ? null
            : new Minutes(minutes.text(), minutes.digest(), minutes.writtenAt()));
  }
}
