package io.recourse.wordings;

import java.time.Instant;

/**
 * The words of one message for one group of customers.
 *
 * @param key {@code mail.} or {@code text.} and the template
 * @param language BCP 47: en, zh-CN or zh-TW
 * @param audience a group of customers, a member level or a class by what they bought
 * @param version counted from 1; the highest is in force
 * @param subject null for text messages
 * @param body empty where the standard words hold again
 */
public record Variant(
    String key,
    String language,
    String audience,
    int version,
    String subject,
    String body,
    String changedBy,
    Instant changedAt) {}
