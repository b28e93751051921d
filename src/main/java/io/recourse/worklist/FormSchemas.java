package io.recourse.worklist;

import java.util.List;

/** The forms in force. */
public interface FormSchemas {

  /** Newest deployed version of every form, as JSON, by id. */
  List<String> newest();
}
