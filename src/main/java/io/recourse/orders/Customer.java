package io.recourse.orders;

import java.util.List;
import java.util.Optional;

/**
 * The person or firm who bought.
 *
 * @param id as the shop names them; shops give one id to many guests, and may change it
 * @param email may be null where the shop knows none
 * @param language BCP 47 tag: en, zh-CN, zh-TW; as all that follows null where the shop leaves it
 *     out
 * @param country ISO 3166 alpha-2, may be null
 * @param level member level as the shop names it, STANDARD by default
 * @param trade B2B, B2C or C2C
 * @param address where they live; null where the shop told none
 * @param methods how they can be paid or charged; null where the shop leaves them out
 * @param person key of the one person with this id and this e-mail; null until stored
 */
public record Customer(
    String id,
    String email,
    String name,
    String phone,
    String language,
    String country,
    String level,
    String trade,
    Address address,
    List<CustomerMethod> methods,
    String person) {

  /** As the shop tells them. */
  public Customer(
      String id,
      String email,
      String name,
      String phone,
      String language,
      String country,
      String level,
      String trade) {
    this(id, email, name, phone, language, country, level, trade, null, null, null);
  }

  /** Whether a stored customer is the person with this key. */
  public boolean is(String key) {
    return person != null && person.equals(key);
  }

  /** One of their methods by the provider's name for it. */
  public Optional<CustomerMethod> method(String providerRef) {
    return methods == null
        ? Optional.empty()
        : methods.stream().filter(one -> one.providerRef().equals(providerRef)).findFirst();
  }

  public boolean hasEmail(String address) {
    return email != null && address != null && email.equalsIgnoreCase(address.strip());
  }

  /** These words of the shop about a person who is known already. */
  Customer knownAs(Customer known) {
    boolean same = id.equals(known.id()) && (email == null || hasEmail(known.email()));
    return same
        ? new Customer(
            id,
            either(email, known.email()),
            either(name, known.name()),
            either(phone, known.phone()),
            either(language, known.language()),
            either(country, known.country()),
            either(level, known.level()),
            either(trade, known.trade()),
            either(address, known.address()),
            either(methods, known.methods()),
            known.person())
        : this;
  }

  private static <T> T either(T told, T known) {
    return told == null ? known : told;
  }

  /** The same words, said of the person with this key and address. */
  public Customer as(String key, String email) {
    return new Customer(
        id, email, name, phone, language, country, level, trade, address, methods, key);
  }
}
