package io.recourse.engine.dry;

import java.util.List;
import java.util.Map;

/**
 * What a past instance knew.
 *
 * @param atEnd values by their names
 * @param atGateways by gateway what it knew each time it came there, the first time first
 */
public record DryFacts(
    Map<String, Object> atEnd, Map<String, List<Map<String, Object>>> atGateways) {}
