package io.recourse.engine.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** How many copies of a step run at once, counted through the scopes and calls round and in it. */
final class Copies {

  private static final long TOO_MANY = 1_000_000;

  private Copies() {}

  /** Of the step itself: its own number times that of every scope round it. */
  static long round(Element step) {
    long copies = 1;
    for (Element it = step; it != null; it = ModelXml.parent(it)) {
      copies = Math.min(TOO_MANY, copies * own(it));
    }
    return copies;
  }

  /** The most that the called process makes of one call; 1 for any other step. */
  static long inside(Element step, Map<String, TokenGraph> known) {
    return ModelXml.is(step, "callActivity")
        ? most(step.getAttribute("calledElement"), known, new HashSet<>())
        : 1;
  }

  private static long most(String process, Map<String, TokenGraph> known, Set<String> seen) {
    if (!known.containsKey(process) || !seen.add(process)) {
      return 1;
    }
    long most =
        known.get(process).nodes().values().stream()
            .mapToLong(
                node ->
                    ModelXml.is(node, "callActivity")
                        ? round(node) * most(node.getAttribute("calledElement"), known, seen)
                        : round(node))
            .max()
            .orElse(1);
    seen.remove(process);
    return Math.min(TOO_MANY, most);
  }

  private static long own(Element step) {
    return ModelXml.children(step, "multiInstanceLoopCharacteristics")
        .flatMap(many -> ModelXml.children(many, "loopCardinality"))
        .map(ModelXml::text)
        .filter(count -> count.matches("\\d{1,6}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(1);
  }
}
