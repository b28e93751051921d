package io.recourse.engine;

import java.util.Optional;
import java.util.stream.Stream;

/** What a deployed file may be; told by the end of its name. */
public enum ModelKind {
  BPMN(".bpmn", ".bpmn20.xml"),
  DMN(".dmn", ".dmn11.xml"),
  FORM(".form");

  private final String[] endings;

  ModelKind(String... endings) {
    this.endings = endings;
  }

  public static Optional<ModelKind> of(String fileName) {
    return Stream.of(values())
        .filter(kind -> Stream.of(kind.endings).anyMatch(fileName::endsWith))
        .findFirst();
  }
}
