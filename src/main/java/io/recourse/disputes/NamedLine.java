package io.recourse.disputes;

/**
 * A line that whoever reopens a case wants looked at again.
 *
 * @param quantity null for all of its pieces that can be disputed
 */
public record NamedLine(Integer item, Integer quantity) {}
