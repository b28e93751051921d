package io.recourse.orders;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A postal address as the shop spells it.
 *
 * @param name who receives there; null for the customer
 * @param line2 null where there is none, as the region
 * @param country ISO 3166 alpha-2
 */
public record Address(
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postcode,
    String country) {

  /** As written on a parcel, from the name down. */
  public List<String> rows() {
    String place =
        Stream.of(postcode, city, region)
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + " " + b)
            .orElse(null);
    return Stream.of(name, line1, line2, place, country).filter(Objects::nonNull).toList();
  }

  /** The same with somebody's name where it says none. */
  public Address of(String person) {
    return name == null ? new Address(person, line1, line2, city, region, postcode, country) : this;
  }

  /** In one row. */
  public String inWords() {
    return String.join(", ", rows());
  }
}
