package io.recourse.leadtimes;

/**
 * How long one stage took in the cases that left it in one month (RET-06).
 *
 * @param month such as 2026-11, in UTC
 * @param stage EVIDENCE, DECISION, GOODS_BACK, INSPECTION, DIFFERENCE, REFUND, CONTEST or TOTAL
 * @param number how often the stage ended
 * @param medianSeconds half of them took no longer, of a stage to a twentieth
 * @param slowSeconds nine of ten took no longer
 */
public record LeadTime(
    String month, String stage, long number, long medianSeconds, long slowSeconds) {}
