package io.recourse.shipping;

/**
 * Days that whoever called for the goods promised to this case; null: as the policy says. Of two
 * the one kinder to the customer holds.
 *
 * @param sendBack to hand the goods to the carrier
 * @param reminder before the end of that term
 * @param extension what one extension adds
 * @param transit without a sign of life, after which a parcel is searched for
 */
public record PromisedDays(Integer sendBack, Integer reminder, Integer extension, Integer transit) {

  public static final PromisedDays NONE = new PromisedDays(null, null, null, null);
}
