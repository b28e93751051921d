package io.recourse.visits;

import java.math.BigDecimal;

/**
 * What the visits of one strategy brought (FUP-08); of several answers to one visit the latest
 * counts.
 *
 * @param visits all that were begun in the time
 * @param heard those whose customers said something
 * @param satisfied of these: marks 4 and 5 (CSAT), or what they told a person
 * @param csat mean of 1 to 5, null without an answer; so the others on their scales
 * @param nps promoters less detractors in per cent, null without an answer
 * @param matters cases that were reopened or opened because of a visit
 * @param boughtAgain visits whose customers bought something in the 90 days after
 * @param findings things to put right, and putRight those that were
 * @param gifts visits beside which something was given
 */
public record StrategyEffect(
    VisitStrategy strategy,
    int visits,
    int heard,
    int satisfied,
    BigDecimal csat,
    BigDecimal ces,
    Integer nps,
    BigDecimal speed,
    BigDecimal fairness,
    BigDecimal attitude,
    int matters,
    int findings,
    int putRight,
    int boughtAgain,
    int gifts) {}
