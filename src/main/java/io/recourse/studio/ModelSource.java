package io.recourse.studio;

import io.recourse.engine.ModelKind;

/** One deployed version of a model with its text, as it was deployed. */
public record ModelSource(ModelKind kind, String key, String name, int version, String content) {

  public ModelText text() {
    return new ModelText(kind, content);
  }
}
