package io.recourse.cases;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import java.time.Instant;

/**
 * What is fixed when a case is opened; a case about no order may be given one later.
 *
 * @param customerId key of the person, see orders.Customer; null while the sender is unknown
 * @param orderNumber null when the case is about no order
 * @param language BCP 47 tag in which the customer is addressed
 * @param country ISO 3166 alpha-2 of the order, may be null
 */
public record CaseOrigin(
    CaseNumber number,
    Channel channel,
    Actor filedBy,
    String customerId,
    String orderNumber,
    String language,
    String country,
    String subject,
    String body,
    Instant openedAt) {

  /** The same about this order, and its buyer's where nobody was known. */
  CaseOrigin about(Order order) {
    return new CaseOrigin(
        number,
        channel,
        filedBy,
        customerId == null ? order.customer().person() : customerId,
        order.number(),
        language,
        order.country(),
        subject,
        body,
        openedAt);
  }
}
