package io.recourse.visits;

import io.recourse.cases.CaseType;
import java.math.BigDecimal;

/**
 * How customers found the manner of staff.
 *
 * @param of the type of the cases they were asked about
 * @param mean of the latest marks, 1 to 5
 * @param lowest of them
 */
public record MannerMeasured(
    CaseType of, VisitOccasion stage, int answers, BigDecimal mean, int lowest) {}
