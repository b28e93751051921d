package io.recourse.dataleaks;

import java.time.Instant;

/**
 * Somebody whose data leaked.
 *
 * @param person key of the customer
 * @param words what they are told
 * @param toldAt null until the mail server took it
 */
public record Concerned(String person, String words, Instant toldAt) {}
