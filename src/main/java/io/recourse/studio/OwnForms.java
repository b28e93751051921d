package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import java.util.List;

/** Port: forms that are no screen of a task, kept by the feature that shows them. */
public interface OwnForms {

  /** Whether forms of this key are theirs. */
  boolean own(String key);

  /** What is wrong with the schema as a form of this key, beside what every form is checked for. */
  List<ModelFinding> check(String key, String schema);

  /** Template and fragment that tell, beside a draft, what is agreed on with it. */
  String fragment();

  /** The facts for the fragment; null where there are none. */
  Object facts(String key);
}
