package io.recourse.policy;

import java.util.List;

/**
 * Which remedies a fault of goods gives now, after all that was tried.
 *
 * @param offered of REFUND, EXCHANGE, REPAIR, PRICE_REDUCTION; a useless repair is not among them
 * @param byDefault the one taken when the customer names none
 * @param failedTries repairs and replacements that did not cure the fault
 * @param repairAllowed whether another repair may be tried
 * @param ground why it may or may not
 * @param standsIn whether the table of the offer had no answer, so that only what the law owes is
 *     named and nobody chooses of it
 */
public record RemedyVerdict(
    List<String> offered,
    String byDefault,
    int failedTries,
    boolean repairAllowed,
    String ground,
    boolean standsIn) {}
