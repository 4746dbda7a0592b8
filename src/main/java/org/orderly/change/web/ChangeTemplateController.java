package org.orderly.change.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderly.change.ChangeRule;
import org.orderly.change.ChangeTemplateManagement;
import org.orderly.change.ChangeTemplateView;
import org.orderly.change.TemplateContent;
import org.orderly.change.TemplateVersion;
import org.orderly.kernel.Acting;
import org.orderly.kernel.RuleViolation;
import org.orderly.kernel.web.EntityTags;
import org.orderly.kernel.web.TypedFields;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of standard changes over HTTP (8.5.1.3). */
@RestController
@RequestMapping("/api/change-templates")
@Tag(name = "Change templates", description = "What may be changed without anybody's word")
class ChangeTemplateController {

  private final ChangeTemplateManagement templates;

  ChangeTemplateController(ChangeTemplateManagement templates) {
    this.templates = templates;
  }

  /**
   * What a template is to say.
   *
   * @param owner the key of who answers for it; null for whoever writes it
   * @param classes the keys of the classes of items that it is for
   */
  record Typed(
      @Nullable String owner,
      @Nullable List<@Nullable String> classes,
      @Nullable ChangeRequest content) {}

  /** Until when changes may follow it. */
  record Authorization(@Nullable Instant until) {}

  /** A template, with what it says. */
  record Shown(ChangeTemplateView template, TemplateVersion said) {}

  @GetMapping
  @Operation(summary = "All templates, by title")
  List<ChangeTemplateView> all() {
    return templates.templates();
  }

  @GetMapping("/{key}")
  @Operation(summary = "A template and what it says")
  ResponseEntity<Shown> one(@PathVariable String key) {
    Shown shown = shown(key);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(shown.template().contentVersion(), shown.toString()))
        .body(shown);
  }

  @PutMapping("/{key}")
  @Operation(
      summary = "Writes a template; nobody has authorized it then",
      description = "A new one is sent without If-Match, another version with what was read.")
  ResponseEntity<Shown> write(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Typed typed) {
    int read = 0;
    if (known(key)) {
      read = templates.template(key).contentVersion();
      EntityTags.require(ifMatch, read);
    }
    templates.write(
        key,
        Objects.requireNonNullElse(TypedFields.orNull(typed.owner()), Acting.current().key()),
        new TemplateContent(content(typed).content(), TypedFields.texts(typed.classes())),
        read);
    return ResponseEntity.status(read == 0 ? HttpStatus.CREATED : HttpStatus.OK).body(shown(key));
  }

  private boolean known(String key) {
    return templates.templates().stream().anyMatch(template -> template.key().equals(key));
  }

  private static ChangeRequest content(Typed typed) {
    if (typed.content() == null) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED,
          "Refused: content",
          Map.of("content", "Give what changes by it say"));
    }
    return typed.content();
  }

  @PostMapping("/{key}/authorization")
  @Operation(summary = "Lets changes follow a template until then; by another person than its own")
  ChangeTemplateView authorize(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Authorization typed) {
    int read = templates.template(key).contentVersion();
    EntityTags.require(ifMatch, read);
    if (typed.until() == null) {
      throw new RuleViolation(
          ChangeRule.TEMPLATE_REFUSED,
          "Refused: until",
          Map.of("until", "Give until when it may be followed"));
    }
    return templates.authorize(key, read, typed.until());
  }

  @PostMapping("/{key}/retirement")
  @Operation(summary = "Takes a template out of use")
  ChangeTemplateView retire(@PathVariable String key) {
    return templates.retire(key);
  }

  private Shown shown(String key) {
    return new Shown(templates.template(key), templates.content(key));
  }
}
