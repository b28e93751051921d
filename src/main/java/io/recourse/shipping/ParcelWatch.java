package io.recourse.shipping;

import java.time.Instant;

/**
 * What the process waits for next and until when.
 *
 * @param wanted false once the request was withdrawn while its parcel was on the road
 * @param remindAt when to remind the customer; after {@code sendBy} when that was done already
 * @param pollAt when to ask the carrier, heard or not heard
 * @param transitBy when a parcel without a sign of life is searched for
 */
public record ParcelWatch(
    ParcelStage stage,
    boolean wanted,
    Instant sendBy,
    Instant remindAt,
    Instant pollAt,
    Instant transitBy) {}
