package io.recourse.policy;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where parcels reach our warehouse without crossing a customs border (LAW-03).
 *
 * @param countries ISO 3166 alpha-2; none where every case is one of home
 */
@ConfigurationProperties("recourse.home-market")
public record HomeMarket(Set<String> countries) {

  /** What rules of a pack name as a trait of a purchase that went abroad. */
  static final String CROSS_BORDER = "CROSS_BORDER";

  public HomeMarket {
    countries = countries == null ? Set.of() : Set.copyOf(countries);
  }

  /** False where nothing is known of the place. */
  boolean isAbroad(String country) {
    return country != null && !countries.isEmpty() && !countries.contains(country);
  }
}
