package io.recourse.members;

import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer has before others, by the level that they have now. */
@Service
public class PrivilegesOf {

  private final Customers customers;
  private final MemberLevels levels;

  PrivilegesOf(Customers customers, MemberLevels levels) {
    this.customers = customers;
    this.levels = levels;
  }

  /** Empty for nobody, and for a level that the shop described nowhere. */
  @Transactional(readOnly = true)
  public Optional<MemberLevel> level(String person) {
    return Optional.ofNullable(person)
        .flatMap(customers::find)
        .map(Customer::level)
        .flatMap(levels::find);
  }

  /**
   * @param person key of the customer; null for nobody
   */
  @Transactional(readOnly = true)
  public boolean has(String person, Privilege privilege) {
    return level(person).filter(level -> level.has(privilege)).isPresent();
  }
}
