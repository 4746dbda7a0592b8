package org.orderly.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Substitutes extends Repository<Substitute, Long> {

  Substitute saveAndFlush(Substitute substitute);

  Optional<Substitute> findById(long id);

  List<Substitute> findByEndedAtIsNullAndLastDayGreaterThanEqualOrderByFirstDay(LocalDate day);

  List<Substitute> findByAbsentAndEndedAtIsNullAndLastDayGreaterThanEqualOrderByIdDesc(
      String absent, LocalDate day);
}
