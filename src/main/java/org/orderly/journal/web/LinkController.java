package org.orderly.journal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.journal.LinkManagement;
import org.orderly.journal.LinkView;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.LinkType;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links between records over HTTP. */
@RestController
@RequestMapping("/api/records/{number}/links")
class LinkController {

  private final LinkManagement links;

  LinkController(LinkManagement links) {
    this.links = links;
  }

  /** A link from the record that the address names. */
  record NewLink(@Nullable LinkType type, @Nullable String to) {}

  @GetMapping
  List<LinkView> links(@PathVariable String number) {
    return links.links(Numbers.read(number));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<LinkView> link(@PathVariable String number, @RequestBody NewLink link) {
    RecordNumber from = Numbers.read(number);
    if (link.type() == null) {
      String allowed = Words.allowed(LinkType.class);
      throw new RuleViolation(
          KernelRule.INPUT_REFUSED, "Refused: type. " + allowed, Map.of("type", allowed));
    }
    links.link(from, link.type(), Numbers.read(Objects.requireNonNullElse(link.to(), "")));
    return links.links(from);
  }

  @DeleteMapping("/{type}/{other}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(@PathVariable String number, @PathVariable String type, @PathVariable String other) {
    LinkType read = Words.read(LinkType.class, "type", type);
    links.unlink(Numbers.read(number), Objects.requireNonNull(read), Numbers.read(other));
  }
}
