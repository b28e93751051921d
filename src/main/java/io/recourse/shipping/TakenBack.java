package io.recourse.shipping;

import java.util.List;

/**
 * What the carriers answered when labels were taken back.
 *
 * @param voided labels that are void now
 * @param inUse labels that the carrier says are in use
 * @param news where those are, as far as the carrier knows
 * @param bookings keys of bookings that are void, or were never made
 */
record TakenBack(
    List<Parcel> voided, List<Parcel> inUse, List<ParcelNews> news, List<String> bookings) {}
