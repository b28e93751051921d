package io.recourse.flowchanges;

import java.util.Map;

/**
 * A change that somebody asks for.
 *
 * @param place the id of the stay that it is about, or of the instance that ended
 * @param element what is passed over, done once more or begun with; null where facts are set
 * @param facts by name, in words; empty where a step is passed over or done once more
 */
public record FlowMove(FlowAct act, String place, String element, Map<String, String> facts) {}
