package io.recourse.shipping;

/**
 * How long each step of a return shipment may take.
 *
 * @param reminderDays days before the end of the term at which the customer is reminded
 * @param extensionDays days that one extension adds
 * @param transitDays days without a sign of life after which a parcel is searched for
 * @param pollHours hours between two questions to the carrier
 * @param searchDays days the warehouse has for the search
 * @param labelDays days a carrier's label stays valid
 */
public record ShippingTerms(
    int sendBackDays,
    int reminderDays,
    int extensionDays,
    int maxExtensions,
    int transitDays,
    int pollHours,
    int searchDays,
    int labelDays) {

  /** The same with what one case was promised. */
  public ShippingTerms promising(int sendBack, int reminder, int extension, int transit) {
    return new ShippingTerms(
        sendBack, reminder, extension, maxExtensions, transit, pollHours, searchDays, labelDays);
  }
}
