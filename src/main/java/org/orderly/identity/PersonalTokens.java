package org.orderly.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonalTokens extends Repository<PersonalToken, Long> {

  PersonalToken saveAndFlush(PersonalToken token);

  Optional<PersonalToken> findById(long id);

  List<PersonalToken> findByPersonOrderByIssuedAtDesc(String person);
}
