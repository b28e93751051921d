package io.recourse.flowchanges;

import java.util.List;
import java.util.Map;

/**
 * What may be done where a case stands.
 *
 * @param skips what may be passed over there: the wait itself, or one of the events it waits for
 * @param repeats steps of the same model that the case has been at, the latest first
 * @param facts that may be set right, with what they are now
 */
public record FlowOffer(
    FlowPlace place, List<FlowStep> skips, List<FlowStep> repeats, Map<String, Object> facts) {}
