package io.recourse.policy;

/**
 * Who bought, as far as rules may look at it.
 *
 * @param level member level, STANDARD by default (POL-09)
 * @param trade B2B, B2C or C2C (POL-10)
 * @param region where the goods went within the country, such as {@code CA}; may be null
 */
public record Buyer(String level, String trade, String region) {

  public static final Buyer CONSUMER = new Buyer("STANDARD", "B2C");

  public Buyer(String level, String trade) {
    this(level, trade, null);
  }
}
