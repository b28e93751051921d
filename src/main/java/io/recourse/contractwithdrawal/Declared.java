package io.recourse.contractwithdrawal;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * A declaration that was received.
 *
 * @param at when it was confirmed: it counts from then (Dir. 2011/83/EU art. 11a(5))
 * @param caseNumber the case it opened
 * @param personCase the question to a person about what the rules do not grant; null for none
 */
public record Declared(
    Declaration said, Instant at, CaseNumber caseNumber, CaseNumber personCase) {}
