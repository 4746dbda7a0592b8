package org.orderly.servicelevel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.cmdb.ImpactManagement;
import org.orderly.cmdb.ImpactNode;
import org.orderly.cmdb.ImpactQuestion;
import org.orderly.kernel.RecordNumber;
import org.springframework.web.util.UriComponentsBuilder;

/** Where one goes on from an impact that is shown: everything that is asked is in the address. */
final class ImpactLinks {

  private static final int DEEPER = 4;

  private final ImpactQuestion question;
  private final Set<String> opened;

  ImpactLinks(ImpactQuestion question, Set<String> opened) {
    this.question = question;
    this.opened = opened;
  }

  /** The same, to which a page's number may be added. */
  public String same() {
    return of(question, opened);
  }

  /** The same with one more group open. */
  public String opening(ImpactNode group) {
    Set<String> more = new LinkedHashSet<>(opened);
    more.add(String.valueOf(group.opens()));
    return of(question, more) + "#impact-graph";
  }

  /** The same with the group closed, and all that was opened within it. */
  public String closing(ImpactNode member) {
    String group = String.valueOf(member.closes());
    Set<String> fewer = new HashSet<>(opened);
    fewer.removeIf(id -> id.equals(group) || id.startsWith(group + "+"));
    return of(question, fewer) + "#impact-graph";
  }

  /** The same with all groups closed. */
  public String closed() {
    return of(question, Set.of()) + "#impact-graph";
  }

  /** The same, some levels deeper. */
  public String deeper() {
    int depth = Math.min(question.depth() + DEEPER, ImpactManagement.MOST_DEPTH);
    return of(question.within(depth), opened);
  }

  private static String of(ImpactQuestion question, Set<String> opened) {
    UriComponentsBuilder address =
        question.items().size() == 1
            ? UriComponentsBuilder.fromPath("/configuration-items/{item}/impact")
            : UriComponentsBuilder.fromPath("/configuration-items/impact")
                .queryParam("items", "{item}");
    address.queryParam("direction", question.direction().word().toLowerCase(Locale.ROOT));
    address.queryParam("depth", question.depth());
    if (question.at() != null) {
      address.queryParam("at", question.at());
    }
    opened.stream().sorted().forEach(id -> address.queryParam("open", encoded(id)));
    String items =
        question.items().stream().map(RecordNumber::value).collect(Collectors.joining(","));
    return address.buildAndExpand(items).toUriString();
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
