package io.recourse.orders;

import java.time.Instant;
import java.util.List;

/**
 * One parcel the shop sent for an order.
 *
 * @param deliveredAt null while it is on its way
 * @param lines numbers of the order lines in it; a line may lie in several
 */
public record OrderParcel(String trackingNumber, Instant deliveredAt, List<Integer> lines) {}
