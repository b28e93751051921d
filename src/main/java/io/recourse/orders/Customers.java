package io.recourse.orders;

import java.util.List;
import java.util.Optional;

/** The people who bought, each known by the shop's id and the e-mail address together. */
public interface Customers {

  /** By the key of the person. */
  Optional<Customer> find(String person);

  /** Everybody the shop calls by this id; several where guests share one. */
  List<Customer> named(String shopId);
}
