package org.orderly.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Groups extends Repository<Group, String> {

  Group saveAndFlush(Group group);

  Optional<Group> findById(String key);

  boolean existsById(String key);
}
