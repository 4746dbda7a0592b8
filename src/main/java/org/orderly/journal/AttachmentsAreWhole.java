package org.orderly.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.springframework.stereotype.Component;

@Component
class AttachmentsAreWhole implements InvariantCheck {

  private static final int STEP = 500;

  private final Attachments attachments;

  AttachmentsAreWhole(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public String name() {
    return "I1 the pieces of each attachment add up to its size and digest";
  }

  @Override
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    List<AttachmentView> step = attachments.after(0, STEP);
    while (!step.isEmpty()) {
      step.stream().filter(file -> !isWhole(file)).forEach(file -> violations.add(line(file)));
      step = attachments.after(step.get(step.size() - 1).id(), STEP);
    }
    return violations;
  }

  private boolean isWhole(AttachmentView file) {
    Attachments.Kept kept = attachments.read(file.id());
    return kept.size() == file.size()
        && HexFormat.of().formatHex(kept.digest()).equals(file.digest());
  }

  private static String line(AttachmentView file) {
    return "Attachment " + file.id() + " of " + file.number() + " is not what was added";
  }
}
