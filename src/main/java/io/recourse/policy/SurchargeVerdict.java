package io.recourse.policy;

/**
 * Whether what was paid above standard delivery goes back.
 *
 * @param ground in words, as the table has them
 */
public record SurchargeVerdict(boolean back, String ground, Judgement judgement) {}
