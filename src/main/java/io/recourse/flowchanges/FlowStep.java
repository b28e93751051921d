package io.recourse.flowchanges;

/**
 * A step of a model.
 *
 * @param element of the model
 * @param name as it is drawn
 */
public record FlowStep(String element, String name) {}
