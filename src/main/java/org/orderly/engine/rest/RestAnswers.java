package org.orderly.engine.rest;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Joins what is ours to every JAX-RS application of this server, the webapps' own included. */
@ConstrainedTo(RuntimeType.SERVER)
public class RestAnswers implements ForcedAutoDiscoverable {

  private static final int BEFORE_THE_ENGINES_OWN = 1;

  @Override
  public void configure(FeatureContext context) {
    context.register(RefusalMapper.class, BEFORE_THE_ENGINES_OWN);
    context.register(EngineErrorMapper.class, BEFORE_THE_ENGINES_OWN);
    context.register(RestErrorMapper.class, BEFORE_THE_ENGINES_OWN);
    context.register(AnyErrorMapper.class, BEFORE_THE_ENGINES_OWN);
    context.register(FormFactsFilter.class);
  }
}
