package io.recourse.engine;

import java.util.List;

/** Where the engine looks for words of its own in a model. */
public final class EngineWords {

  /** Their namespaces; where a word stands in several, the first counts. */
  public static final List<String> NAMESPACES = List.of("http://camunda.org/schema/1.0/bpmn");

  private EngineWords() {}
}
