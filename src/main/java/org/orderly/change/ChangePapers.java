package org.orderly.change;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderly.kernel.CanonicalJson;
import org.orderly.kernel.RecordNumber;
import org.springframework.stereotype.Component;

/**
 * Writes the paper that those who authorize a change read: every text that their form shows, so
 * that its digest is a digest of exactly that (ADR 0075).
 */
@Component
class ChangePapers {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final List<PaperSection> sections;

  ChangePapers(List<PaperSection> sections) {
    this.sections = sections;
  }

  /** The paper of the change as it is now. */
  String write(RecordNumber number, ContentVersion content) {
    Map<String, String> texts = new TreeMap<>();
    sections.forEach(
        section ->
            section
                .texts(number, content.content())
                .forEach((key, text) -> texts.merge(key, text, (one, more) -> one + "\n" + more)));
    texts.put("contentDigest", content.digest());
    return CanonicalJson.write(texts);
  }

  /** What a paper says, by the key of the field that shows it. */
  static Map<String, String> read(String paper) {
    return CanonicalJson.read(paper, TEXTS);
  }
}
