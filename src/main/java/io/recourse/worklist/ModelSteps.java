package io.recourse.worklist;

import java.util.List;

/** Port to the newest models: where they ask people to act. */
public interface ModelSteps {

  /**
   * @param process its key
   * @param tasks ids of its user tasks, in the order of the model
   * @param outside how often it waits for word of a customer, a carrier or a partner
   */
  record Steps(String process, List<String> tasks, int outside) {}

  /** By key; models that ask nobody are left out. */
  List<Steps> newest();
}
