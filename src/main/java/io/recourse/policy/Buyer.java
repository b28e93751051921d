package io.recourse.policy;

/**
 * Who bought, as far as rules may look at it.
 *
 * @param level member level, STANDARD by default (POL-09)
 * @param trade B2B, B2C or C2C (POL-10)
 */
public record Buyer(String level, String trade) {

  public static final Buyer CONSUMER = new Buyer("STANDARD", "B2C");
}
