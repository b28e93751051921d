package io.recourse.studio;

import java.util.Map;
import java.util.Set;

/** Port: what a model says, place by place, so that two of its texts can be compared. */
public interface ModelFacts {

  /**
   * What stands at one place.
   *
   * @param name null where it has none
   * @param said by property
   */
  record Place(String name, Map<String, String> said) {}

  /** By id, in the order of the text; nothing where it cannot be read. */
  Map<String, Place> of(ModelText model);

  /** Of whatever the editors show: elements, rows, fields; none where it cannot be read. */
  Set<String> ids(ModelText model);
}
