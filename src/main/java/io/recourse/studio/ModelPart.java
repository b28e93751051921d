package io.recourse.studio;

import io.recourse.engine.ModelKind;

/** Port: what another feature shows beside a model that is open in the studio. */
public interface ModelPart {

  /**
   * What is open.
   *
   * @param version null for a draft
   * @param draft null for a version
   */
  record Open(String key, ModelKind kind, Integer version, Draft draft) {}

  /** Whether it has anything to show. */
  boolean shows(Open open);

  /** Template and fragment, which is given the facts. */
  String fragment();

  /** The facts for the fragment. */
  Object facts(Open open);
}
