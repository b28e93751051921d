package io.recourse.engine;

import java.util.Map;

/**
 * A step that whoever draws its model keeps: what somebody is owed, whatever else is changed.
 *
 * @param step the bean that carries it out
 * @param inputs what it is given
 * @param from the start from which every way to a wait or an end passes it; null where it is one
 *     way among others
 */
public record KeptStep(
    String process, String element, String step, Map<String, String> inputs, String from) {

  public static KeptStep doing(String process, String element, String step) {
    return new KeptStep(process, element, step, Map.of(), null);
  }

  /** It writes to the customer. */
  public static KeptStep telling(String process, String element, String message) {
    return new KeptStep(
        process, element, "tellCustomerDelegate", Map.of("template", message), null);
  }

  /** Nobody waits and nothing ends before it. */
  public KeptStep first(String start) {
    return new KeptStep(process, element, step, inputs, start);
  }
}
