package io.recourse.supplierclaims;

/**
 * Whether a supplier answers for a fault, and within which terms.
 *
 * @param due whether a warranty of the maker, or the law, makes it owe us something
 * @param noticeDays within which the claim is to be filed
 * @param answerDays within which it is to be answered, and then paid
 * @param reminders how often the supplier is reminded before the claim is given up
 */
public record SupplierTerms(
    boolean due, int noticeDays, int answerDays, int reminders, String ground) {}
