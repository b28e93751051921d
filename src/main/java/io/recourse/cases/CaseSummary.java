package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * One row of a list of cases.
 *
 * @param category problem type of the maintained list; null for cases from before it was kept
 * @param customerId the id the shop gives the customer
 */
public record CaseSummary(
    CaseNumber number,
    CaseType type,
    CaseStatus status,
    CasePhase phase,
    Channel channel,
    String customerId,
    String orderNumber,
    String subject,
    String owner,
    String team,
    int priority,
    String category,
    NextStep next,
    Instant openedAt,
    Instant updatedAt,
    Instant closedAt) {}
