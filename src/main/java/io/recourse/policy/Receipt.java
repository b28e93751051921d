package io.recourse.policy;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One decision as it was taken, kept for good.
 *
 * @param item the case line; null when it is about the whole case
 * @param version version of table and policy
 * @param outcome output columns of the matched rule
 * @param ground the ground in words; may be null
 */
public record Receipt(
    long id,
    Integer item,
    String decision,
    String version,
    Map<String, Object> inputs,
    List<String> matchedRules,
    Map<String, Object> outcome,
    String ground,
    Actor actor,
    Instant at) {}
