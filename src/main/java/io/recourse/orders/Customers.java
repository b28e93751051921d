package io.recourse.orders;

import java.util.List;
import java.util.Optional;

/** The people who bought, each known by the shop's id and the e-mail address together. */
public interface Customers {

  /** By the key of the person. */
  Optional<Customer> find(String person);

  /** Everybody the shop calls by this id; several where guests share one. */
  List<Customer> named(String shopId);

  /**
   * Those who could be meant: by order number, e-mail, id or telephone as a whole, or by a part of
   * the name, letters of any case; by name.
   */
  List<Customer> matching(String typed, int limit);

  /**
   * Who reads this mailbox, which they proved: one who is known by its address, or somebody new who
   * bought nothing yet.
   */
  String welcome(String email, String name, String language);

  /** The key of somebody new who was met where people leave no address. */
  String meet(String name, String language);

  /** The person has this level until the shop tells another. */
  void level(String person, String code);

  /** Others with the e-mail, telephone or id of this person, or with both name and country. */
  List<Customer> alike(String person);
}
