package org.orderly.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderly.identity.IdentityManagement;
import org.orderly.identity.PersonView;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Speaks a signed-in person's own language, and the browser's before sign-in. */
@Component("localeResolver")
class PersonsLocale implements LocaleResolver {

  private final IdentityManagement identity;
  private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

  PersonsLocale(IdentityManagement identity) {
    this.identity = identity;
    browser.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
    browser.setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(SignedInAuthentication.class::isInstance)
        .flatMap(signedIn -> identity.person(signedIn.getName()))
        .map(PersonView::locale)
        .map(Locale::forLanguageTag)
        .orElseGet(() -> browser.resolveLocale(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is kept with the person");
  }
}
