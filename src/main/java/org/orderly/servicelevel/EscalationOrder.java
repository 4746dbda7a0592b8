package org.orderly.servicelevel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.kernel.Word;

/**
 * What the escalation table orders for a threshold that a service clock has reached.
 *
 * @param recipients who is told
 * @param review whether somebody must act
 */
public record EscalationOrder(List<EscalationRecipient> recipients, boolean review) {

  private static final String NOBODY = "nobody";
  private static final String REVIEW = "review:";

  /**
   * Reads the table's words: {@code nobody}, or who is told, after {@code review:} with a task.
   *
   * @throws IllegalArgumentException for a word that is not one of {@link EscalationRecipient}
   */
  public static EscalationOrder of(String words) {
    boolean review = words.startsWith(REVIEW);
    String recipients = review ? words.substring(REVIEW.length()) : words;
    return new EscalationOrder(
        recipients.equals(NOBODY)
            ? List.of()
            : Stream.of(recipients.split(","))
                .map(word -> Word.of(EscalationRecipient.class, word.strip()))
                .toList(),
        review);
  }

  /** The table's words for it. */
  public String words() {
    if (recipients.isEmpty()) {
      return NOBODY;
    }
    String told = recipients.stream().map(Word::word).collect(Collectors.joining(", "));
    return review ? REVIEW + " " + told : told;
  }

  /** Whether nobody has to be told. */
  public boolean isForNobody() {
    return recipients.isEmpty();
  }
}
