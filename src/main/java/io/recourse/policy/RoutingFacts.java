package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;

/**
 * What decides where a new case goes.
 *
 * @param number the case; null for a preview
 * @param caseType name of a {@code cases.CaseType}
 * @param reason the weightiest reason of its lines; null when it has none
 * @param orderValue null for a case without an order
 * @param productCategory asked about by a form that is for one; null for every other case
 */
public record RoutingFacts(
    CaseNumber number,
    String caseType,
    String reason,
    Money orderValue,
    String customerLevel,
    boolean safety,
    String productCategory) {}
