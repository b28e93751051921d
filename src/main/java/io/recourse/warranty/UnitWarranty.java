package io.recourse.warranty;

import io.recourse.common.Money;
import io.recourse.orders.WarrantyTerms;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A warranty that was granted or sold for one unit, by the terms of that day.
 *
 * @param plan code of its plan
 * @param startsOn first day it answers for
 * @param endsOn last day, without what a repair adds
 * @param holder key of the person it was promised to
 * @param price what was paid for it; null where it was granted
 * @param reason why it was granted, or the receipt of its sale
 */
public record UnitWarranty(
    String plan,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    WarrantyTerms terms,
    String holder,
    Money price,
    String reason,
    String grantedBy,
    Instant grantedAt) {}
