package io.recourse.orders.jdbc;

import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which person a told customer is. The same id and the same e-mail are the same person; a
 * known buyer whose id the shop changed is still the same by the e-mail; an e-mail that the shop
 * leaves out changes nobody; everybody else is new.
 */
final class PersonMatching {

  private final Map<String, Customer> buyers;
  private final Map<Identity, String> known;
  private final Set<String> taken;

  /**
   * @param buyers stored buyer of each order that is known
   * @param known keys of the people told of
   * @param taken keys that cannot be given to somebody new
   */
  PersonMatching(Map<String, Customer> buyers, Map<Identity, String> known, Set<String> taken) {
    this.buyers = buyers;
    this.known = known;
    this.taken = taken;
  }

  /** What makes a person: the shop's id and the e-mail in lower case, empty for none. */
  record Identity(String shopId, String email) {

    static Identity of(Customer customer) {
      String email = customer.email() == null ? "" : customer.email();
      return new Identity(customer.id(), email.toLowerCase(Locale.ROOT));
    }
  }

  Customer buyerOf(Order told) {
    Customer named = told.customer();
    Customer before = buyers.get(told.number());
    if (before != null && named.email() == null && named.id().equals(before.id())) {
      return named.as(before.person(), before.email());
    }
    String person = known.get(Identity.of(named));
    if (person == null) {
      boolean renamed = before != null && named.hasEmail(before.email());
      person = renamed ? before.person() : newKey(named.id());
      known.put(Identity.of(named), person);
    }
    return named.as(person, named.email());
  }

  private String newKey(String shopId) {
    return taken.add(shopId) ? shopId : shopId + "~" + UUID.randomUUID();
  }
}
