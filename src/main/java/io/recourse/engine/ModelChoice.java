package io.recourse.engine;

import java.util.List;

/**
 * Something that a model may name.
 *
 * @param near whether processes of the same line name it already
 * @param names what the steps are called that name it, as drawn
 * @param processes what the processes are called that name it, as drawn
 * @param kind of the steps that name it, such as {@code sendTask}; null where none does
 */
public record ModelChoice(
    String value, boolean near, List<String> names, List<String> processes, String kind) {}
