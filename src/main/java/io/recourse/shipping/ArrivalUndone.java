package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.util.Set;

/**
 * What counted as the arrival of a return was, by the carrier's own time, its delivery to the
 * sender. Published in the transaction of the news, under the lock of the case.
 *
 * @param items lines of the case that the parcel holds
 */
public record ArrivalUndone(CaseNumber number, String trackingNumber, Set<Integer> items) {}
