package io.recourse.goodwill.web;

import io.recourse.common.Money;
import io.recourse.goodwill.Goodwill;
import java.time.Instant;

/** One grant as the API tells it; customers are not told who granted it and why. */
public record GoodwillView(
    String id,
    String kind,
    Long points,
    Money amount,
    String coupon,
    Instant validUntil,
    String reason,
    String role,
    String actor,
    Instant at,
    boolean undone) {

  static GoodwillView of(Goodwill granted, boolean forCustomer) {
    return new GoodwillView(
        granted.id().toString(),
        granted.kind().name(),
        granted.worth() == null ? granted.points() : null,
        granted.worth(),
        granted.coupon(),
        granted.validUntil(),
        forCustomer ? null : granted.reason(),
        forCustomer ? null : granted.role(),
        forCustomer ? null : granted.actor(),
        granted.at(),
        granted.undone());
  }
}
