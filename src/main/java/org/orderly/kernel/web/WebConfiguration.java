package org.orderly.kernel.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** The filters that every request passes, and those of /api behind the guard of all doors. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {

  @Bean
  FilterRegistrationBean<Filter> plainPaths(ErrorWriter writer) {
    FilterRegistrationBean<Filter> registration =
        new FilterRegistrationBean<>(new PlainPaths(writer));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Filter> bodyLimit(Errors errors, ErrorWriter writer) {
    return underApi(new BodyLimit(errors, writer), 10);
  }

  @Bean
  FilterRegistrationBean<Filter> idempotency(
      PlatformTransactionManager transactions,
      IdempotentRequests requests,
      Errors errors,
      ErrorWriter writer) {
    return underApi(new Idempotency(transactions, requests, errors, writer), 20);
  }

  private static FilterRegistrationBean<Filter> underApi(Filter filter, int order) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/api/*");
    registration.setOrder(order);
    return registration;
  }
}
