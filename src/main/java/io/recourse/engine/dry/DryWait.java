package io.recourse.engine.dry;

import java.time.Instant;

/**
 * Where a walk stands until somebody says how it went on.
 *
 * @param id tells it from others of its element
 * @param element its id in the model
 * @param kind the engine's word for it, such as {@code userTask}
 * @param beside what waits at the same time and is left by it: the step it is drawn on, or the
 *     gateway before it; itself for what waits alone, null for what the whole process waits for
 * @param since when the walk came there
 * @param due when a timer is over; null for all others
 */
public record DryWait(
    String id, String element, String kind, String beside, Instant since, Instant due) {}
