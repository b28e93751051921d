package io.recourse.abuse;

import java.time.Instant;

/**
 * What a supervisor did about an abusive contact.
 *
 * @param note for the agent, and never for the customer
 * @param answer that was mailed to the customer; null where none was
 */
public record Support(String note, Course course, FirmAnswer answer, String by, Instant at) {}
