package io.recourse.flowchanges;

/**
 * Where a case stands in one of its models.
 *
 * @param instance of the process, as the engine names it
 * @param id of this stay at the element, as the engine names it
 * @param process its key
 * @param model its name, as drawn
 * @param version of the model
 * @param element of the model
 * @param name as it is drawn
 */
public record FlowPlace(
    String instance,
    String id,
    String process,
    String model,
    int version,
    String element,
    String name) {}
