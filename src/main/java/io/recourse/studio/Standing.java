package io.recourse.studio;

/**
 * A running instance and one place where it stands.
 *
 * @param caseNumber of the case or, for a called instance, of its caller; null for none
 */
public record Standing(String instance, String caseNumber, int version, String element) {}
