package io.recourse.flowchanges;

import java.util.Map;

/**
 * A change that somebody asks for.
 *
 * @param place the id of the stay that it is about
 * @param element what is passed over or done once more; null where facts are set
 * @param facts by name, in words; empty for the other acts
 */
public record FlowMove(FlowAct act, String place, String element, Map<String, String> facts) {}
