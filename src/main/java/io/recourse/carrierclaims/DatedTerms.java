package io.recourse.carrierclaims;

import java.time.LocalDate;

/**
 * Terms agreed with a carrier for parcels handed over from a day on, until the next ones begin.
 *
 * @param from the first day, where the parcel's case is
 */
public record DatedTerms(String carrier, Damage damage, LocalDate from, CarrierTerms terms) {}
