package io.recourse.cases;

/**
 * What to look for; null means any.
 *
 * @param text words in number, subject, order number, customer name or e-mail
 * @param customer the id the shop gives them, or the key of one person
 * @param category problem type of the maintained list
 * @param scope what the reader may find at all
 * @param cursor opaque, from the page before
 * @param limit 1 to 200
 */
public record CaseQuery(
    CaseStatus status,
    CaseType type,
    String text,
    String customer,
    String orderNumber,
    String team,
    String category,
    CaseScope scope,
    String cursor,
    int limit) {}
