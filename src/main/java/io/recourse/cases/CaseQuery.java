package io.recourse.cases;

/**
 * What to look for; null means any.
 *
 * @param text words in number, subject, order number, customer name or e-mail
 * @param cursor opaque, from the page before
 * @param limit 1 to 200
 */
public record CaseQuery(
    CaseStatus status,
    CaseType type,
    String text,
    String customerId,
    String orderNumber,
    String team,
    String cursor,
    int limit) {}
