package io.recourse.shipping;

/**
 * One row of the choice of carrier, the first that fits wins (LOG-04).
 *
 * @param country ISO 3166 alpha-2, null for any
 * @param method null for any
 */
public record CarrierRule(String country, ShippingMethod method, String carrier) {

  boolean fits(String where, ShippingMethod how) {
    return (country == null || country.equals(where)) && (method == null || method == how);
  }
}
