package io.recourse.quotes;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;

/**
 * One line as a customer thinks of returning it; the remedy may be null.
 *
 * @param exchangeSku what they want instead, for an exchange; null for the same article
 */
public record QuoteLine(int line, int quantity, Reason reason, Remedy remedy, String exchangeSku) {}
