package org.orderly.measurement.web;

import java.util.List;
import java.util.stream.Stream;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.Roles;
import org.orderly.kernel.Actor;
import org.orderly.kernel.FigureScope;
import org.orderly.kernel.FormOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Of what staff see figures: each service, customer and group, such as {@code service:mail}. The
 * lists lie further right, or are another module's, and come as options.
 */
@Component
class FigureScopeOptions implements FormOptions {

  private final ObjectProvider<FormOptions> lists;
  private final IdentityManagement identity;

  FigureScopeOptions(ObjectProvider<FormOptions> lists, IdentityManagement identity) {
    this.lists = lists;
    this.identity = identity;
  }

  @Override
  public String list() {
    return "figureScopes";
  }

  @Override
  public List<Option> options(Actor actor) {
    return Stream.of(
            scopes(FigureScope.Kind.SERVICE, "services", actor),
            scopes(FigureScope.Kind.CUSTOMER, "customers", actor),
            scopes(FigureScope.Kind.GROUP, "groups", actor))
        .flatMap(scopes -> scopes)
        .toList();
  }

  private Stream<Option> scopes(FigureScope.Kind kind, String name, Actor actor) {
    return lists.stream()
        .filter(list -> list.list().equals(name) && list.open(actor))
        .flatMap(list -> list.options(actor).stream())
        .map(option -> new Option(kind.word() + ":" + option.value(), option.label()));
  }

  @Override
  public boolean open(Actor actor) {
    return Roles.staff(identity.groupsOf(actor.key()));
  }
}
