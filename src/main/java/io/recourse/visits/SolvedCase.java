package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * A case that ended well, as far as we know.
 *
 * @param satisfaction 1 to 5 as its customer rated it at its end; null where they did not
 */
public record SolvedCase(
    CaseNumber number,
    String orderNumber,
    String person,
    String language,
    String country,
    Instant closedAt,
    Integer satisfaction) {}
