package io.recourse.orders;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

  private static final String CHINESE = Locale.CHINESE.getLanguage();
  private static final Set<String> LARGEST_FIRST = Set.of("CN", "TW", "HK", "MO");
  private static final Set<String> POSTCODE_LAST = Set.of("US", "CA", "AU", "GB", "IE", "NZ");

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

  /** In one row, its country by its code. */
  public String inWords() {
    return String.join(", ", rows());
  }

  /**
   * In one row, its country by name: in Chinese from the largest to the smallest where Chinese is
   * written there, as its own post writes it everywhere else.
   */
  public String inWords(Locale reader) {
    String land = new Locale("", land()).getDisplayCountry(reader);
    return CHINESE.equals(reader.getLanguage()) && LARGEST_FIRST.contains(land())
        ? joined("，", joined(" ", land, region, city, line1, line2), postcode, name)
        : joined(", ", name, line1, line2, place(), land);
  }

  private String land() {
    return Objects.requireNonNullElse(country, "");
  }

  private String place() {
    return POSTCODE_LAST.contains(land())
        ? joined(" ", city, region, postcode)
        : joined(" ", postcode, city, region);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isEmpty())
        .collect(joining(between));
  }
}
