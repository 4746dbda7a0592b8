package org.orderly.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, String> {

  Customer saveAndFlush(Customer customer);

  Optional<Customer> findById(String key);

  boolean existsById(String key);

  List<Customer> findAllByOrderByName();
}
