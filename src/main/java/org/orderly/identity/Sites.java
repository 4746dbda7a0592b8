package org.orderly.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Sites extends Repository<Site, String> {

  Site saveAndFlush(Site site);

  Optional<Site> findById(String key);

  boolean existsById(String key);

  List<Site> findAllByOrderByName();
}
