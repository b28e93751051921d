package io.recourse.outbound;

import java.time.Instant;

/**
 * What the process waits for next and until when.
 *
 * @param pollAt when to ask the carrier, heard or not heard
 * @param deliverBy when a parcel without a sign of life is searched for
 */
public record OutboundWatch(OutboundStage stage, Instant pollAt, Instant deliverBy) {}
