package org.orderly.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Acting;
import org.orderly.kernel.Actor;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RefusedAttempts;
import org.orderly.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files that people add to records: added, never altered. */
@Service
public class AttachmentManagement {

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,62}/[a-z0-9][a-z0-9.+_-]{0,62}");
  private static final String ANY_TYPE = "application/octet-stream";

  private final Attachments attachments;
  private final Records records;
  private final JournalSettings settings;
  private final RefusedAttempts refused;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AttachmentManagement(
      Attachments attachments,
      Records records,
      JournalSettings settings,
      RefusedAttempts refused,
      ApplicationEventPublisher events,
      Clock clock) {
    this.attachments = attachments;
    this.records = records;
    this.settings = settings;
    this.refused = refused;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a file to a record in the name of who acts.
   *
   * @param visibility null for what staff, or others, mean who do not say it
   * @param name as given; folders that it names and control characters are left out
   * @param mediaType as given; kept where it is one
   * @param content read once, in pieces
   * @throws RuleViolation where the record is unknown to the actor or over, they may not add to it,
   *     the name leads to another folder, or the file is empty, too large, or one too many
   */
  @Transactional
  public AttachmentView attach(
      RecordNumber number,
      @Nullable Visibility visibility,
      String name,
      @Nullable String mediaType,
      InputStream content) {
    Actor actor = Acting.current();
    Visibility readers = visibility == null ? records.unsaid(number, actor) : visibility;
    records.requireWriter(number, readers, actor);
    refused.noting(
        refusal ->
            new AttachmentRefused(number, actor, clock.instant(), refusal.rule().code(), name),
        () -> requireName(name));
    requireRoom(number);
    AttachmentView named =
        new AttachmentView(
            0,
            number,
            readers,
            FileName.clean(name),
            plain(mediaType),
            0,
            "",
            actor.key(),
            clock.instant());
    AttachmentView added = kept(attachments.add(named), named, content);
    events.publishEvent(new AttachmentAdded(actor, added.at(), added));
    return added;
  }

  /** The files of a record that the actor may read, oldest first. */
  @Transactional(readOnly = true)
  public List<AttachmentView> attachments(RecordNumber number) {
    Actor actor = Acting.current();
    records.requireVisible(number, actor);
    boolean all = records.readsNotes(number, actor);
    return attachments.of(number).stream()
        .filter(file -> all || file.visibility() == Visibility.PUBLIC)
        .toList();
  }

  /**
   * One file.
   *
   * @throws RuleViolation 404 where there is none that the actor may read
   */
  @Transactional(readOnly = true)
  public AttachmentView attachment(long id) {
    Actor actor = Acting.current();
    return attachments
        .find(id)
        .filter(file -> records.visible(file.number(), actor))
        .filter(
            file ->
                file.visibility() == Visibility.PUBLIC || records.readsNotes(file.number(), actor))
        .orElseThrow(
            () ->
                new RuleViolation(
                    JournalRule.ATTACHMENT_UNKNOWN, "There is no such file that you may read"));
  }

  /** Writes the content of a file that {@link #attachment} gave; needs no transaction. */
  public void copy(AttachmentView file, OutputStream to) throws IOException {
    attachments.copy(file.id(), to);
  }

  private AttachmentView kept(long id, AttachmentView named, InputStream content) {
    long limit = settings.largestAttachment().toBytes();
    Attachments.Kept kept;
    try {
      kept = attachments.keep(id, content, limit);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (kept.size() == 0) {
      throw refused(JournalRule.ATTACHMENT_EMPTY, "The file is empty", "Choose a file");
    }
    if (kept.size() > limit) {
      String most = "At most " + settings.largestAttachment().toMegabytes() + " MB";
      throw refused(JournalRule.ATTACHMENT_TOO_LARGE, "The file is too large. " + most, most);
    }
    return new AttachmentView(
        id,
        named.number(),
        named.visibility(),
        named.name(),
        named.mediaType(),
        kept.size(),
        HexFormat.of().formatHex(kept.digest()),
        named.author(),
        named.at());
  }

  private static void requireName(String name) {
    if (FileName.leadsOut(name)) {
      throw refused(
          JournalRule.ATTACHMENT_NAME,
          "The name of the file leads to another folder",
          "Give the file a name without folders");
    }
  }

  private void requireRoom(RecordNumber number) {
    if (!records.takesAttachments(number)) {
      throw new RuleViolation(
          JournalRule.RECORD_OVER, number + " is over; no file can be added to it any more");
    }
    if (attachments.count(number) >= settings.attachmentsPerRecord()) {
      throw new RuleViolation(
          JournalRule.ATTACHMENTS_TOO_MANY,
          number
              + " has "
              + settings.attachmentsPerRecord()
              + " files already, which is the limit");
    }
  }

  private static RuleViolation refused(JournalRule rule, String message, String hint) {
    return new RuleViolation(rule, message, Map.of("file", hint));
  }

  private static String plain(@Nullable String mediaType) {
    if (mediaType == null) {
      return ANY_TYPE;
    }
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(type).matches() ? type : ANY_TYPE;
  }
}
