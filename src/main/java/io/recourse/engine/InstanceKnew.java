package io.recourse.engine;

import java.util.Map;

/**
 * What an instance knew; published inside the engine's transaction as it ends, and at gateways that
 * it may come to again with other facts.
 *
 * @param caseNumber its case
 * @param gateway where it was asked; null at its end
 * @param facts by their names; scalars only
 */
public record InstanceKnew(
    String caseNumber,
    String instance,
    String process,
    int version,
    String gateway,
    Map<String, Object> facts) {}
