package io.recourse.complaints;

/**
 * What one customer's complaint taught (CMP-04).
 *
 * @param caseNumber of the complaint
 * @param cause why it happened
 * @param remedy what put it right; null where nothing was decided yet
 */
public record Lesson(String caseNumber, String cause, String remedy) {}
