package io.recourse.shipping;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the sender gets to hand the goods over with.
 *
 * @param label PDF bytes, null where nothing is printed
 * @param qr PNG bytes, null where no code is shown
 * @param pickUpOn the day the courier comes; null unless collected
 * @param dropOffPoint name and street; null unless dropped off
 */
public record Handover(
    byte[] label, byte[] qr, LocalDate pickUpOn, String dropOffPoint, Instant labelExpiresAt) {}
