package io.recourse.engine.dry;

import java.util.Map;

/** What a walk comes to know as it passes its steps. */
@FunctionalInterface
public interface DryLearning {

  /** Nothing that it did not know from its beginning. */
  DryLearning NOTHING = (element, kind) -> Map.of();

  /** A fact that a step found out and whose value at that time nobody kept. */
  Object LOST = new Object();

  /**
   * @param element a step that was passed, not one that was cancelled
   * @param kind the engine's word for it
   * @return what is known from then on, by name; {@link #LOST} for what is not known any more
   */
  Map<String, Object> passed(String element, String kind);
}
