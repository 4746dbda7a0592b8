package org.orderly.kernel.web;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;

/** The filters that every request passes, and those of /api behind the guard of all doors. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

  @Bean
  FilterRegistrationBean<Filter> plainPaths(ErrorWriter writer) {
    return everywhere(new PlainPaths(writer), Ordered.HIGHEST_PRECEDENCE);
  }

  /** Outside the filter of sessions, which reads the database. */
  @Bean
  FilterRegistrationBean<Filter> outage(Errors errors, ErrorWriter writer) {
    return everywhere(new OutageFilter(errors, writer), SessionRepositoryFilter.DEFAULT_ORDER - 10);
  }

  @Bean
  FilterRegistrationBean<Filter> uploadLimit(
      MultipartProperties uploads, Errors errors, ErrorWriter writer) {
    return everywhere(
        new UploadLimit(uploads.getMaxRequestSize(), errors, writer),
        SessionRepositoryFilter.DEFAULT_ORDER - 5);
  }

  @Bean
  FilterRegistrationBean<Filter> answered() {
    return everywhere(OutageFilter.innermost(), SessionRepositoryFilter.DEFAULT_ORDER + 10);
  }

  @Bean
  FilterRegistrationBean<Filter> bodyLimit(
      ObjectProvider<LargeBodyRoute> larger, Errors errors, ErrorWriter writer) {
    Map<String, Integer> limits =
        larger.stream().collect(Collectors.toMap(LargeBodyRoute::path, LargeBodyRoute::bytes));
    return underApi(new BodyLimit(errors, writer, limits), 10);
  }

  @Bean
  FilterRegistrationBean<Filter> idempotency(
      PlatformTransactionManager transactions,
      IdempotentRequests requests,
      ObjectProvider<ItemRoute> itemRoutes,
      Errors errors,
      ErrorWriter writer) {
    Set<String> byItem =
        itemRoutes.stream().map(ItemRoute::path).collect(Collectors.toUnmodifiableSet());
    return underApi(new Idempotency(transactions, requests, byItem, errors, writer), 20);
  }

  /** Behind the guard too: a list is searched for somebody. */
  @Bean
  FilterRegistrationBean<Filter> chosenParameters(Choices choices) {
    return everywhere(new ChosenParameters(choices), 30);
  }

  private static FilterRegistrationBean<Filter> underApi(Filter filter, int order) {
    FilterRegistrationBean<Filter> registration = everywhere(filter, order);
    registration.addUrlPatterns("/api/*");
    return registration;
  }

  private static FilterRegistrationBean<Filter> everywhere(Filter filter, int order) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
