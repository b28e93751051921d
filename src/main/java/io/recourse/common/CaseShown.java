package io.recourse.common;

/**
 * Somebody was shown what one case says, elsewhere than on its own pages; published by whoever
 * shows it.
 */
public record CaseShown(CaseNumber number) {}
