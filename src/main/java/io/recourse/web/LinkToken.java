package io.recourse.web;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link in a mail is good for, signed into it.
 *
 * @param id lets whoever gave it out make it usable once
 * @param purpose null in links of early versions
 */
public record LinkToken(
    UUID id, String person, String caseNumber, String purpose, Instant expiresAt) {}
