package org.orderly.cmdb.web;

import java.util.List;
import org.orderly.cmdb.ConfigurationManagement;
import org.orderly.cmdb.IdentifierKind;
import org.orderly.cmdb.NewBaseline;
import org.springframework.stereotype.Component;

/** Reads baselines that are asked for, with the items of the services that they name. */
@Component
class BaselineWishes {

  private final ConfigurationManagement configuration;

  BaselineWishes(ConfigurationManagement configuration) {
    this.configuration = configuration;
  }

  NewBaseline of(BaselineRequest request) {
    return request.wish(
        service ->
            configuration
                .identified(IdentifierKind.SERVICE, List.of(service))
                .getOrDefault(service, List.of()));
  }
}
