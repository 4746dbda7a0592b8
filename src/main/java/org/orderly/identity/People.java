package org.orderly.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, String> {

  Person saveAndFlush(Person person);

  Optional<Person> findById(String key);

  boolean existsById(String key);
}
