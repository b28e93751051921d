package io.recourse.carrierclaims;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * A parcel that a carrier lost or damaged.
 *
 * @param parent the case that it is about
 * @param knownAt from when on the term to claim runs
 */
public record Loss(
    CaseNumber parent, String trackingNumber, String carrier, Damage damage, Instant knownAt) {}
