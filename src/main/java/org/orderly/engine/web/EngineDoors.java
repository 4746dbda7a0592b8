package org.orderly.engine.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets people who signed in with us into the webapps and /engine-rest without a second sign-in. */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

  private static final int BEHIND_OUR_GUARD = 30;

  @Bean
  FilterRegistrationBean<Filter> webappSignOn() {
    return signOn(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineRestSignOn() {
    return signOn(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
  }

  private static FilterRegistrationBean<Filter> signOn(Filter filter, String... patterns) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        SpringSignOn.class.getName());
    registration.addUrlPatterns(patterns);
    registration.setAsyncSupported(true);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setOrder(BEHIND_OUR_GUARD);
    return registration;
  }
}
