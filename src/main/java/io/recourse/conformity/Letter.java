package io.recourse.conformity;

/**
 * A mail that left for the customer.
 *
 * @param id as the trail names it
 */
public record Letter(String id, String template, String body) {}
