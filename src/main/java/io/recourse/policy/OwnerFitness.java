package io.recourse.policy;

/**
 * How well somebody fits to look after a case.
 *
 * @param score more is better
 * @param reason what speaks for them most: DEDICATED, TIE, SKILL, LANGUAGE or LOAD
 * @param judgement what the table said, for the receipt
 */
public record OwnerFitness(long score, String reason, Judgement judgement) {}
